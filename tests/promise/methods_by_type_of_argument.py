# %% [markdown]
# ## Make
# %%
import functools


class Enc:
    @functools.singledispatchmethod
    def enc(self, x):
        """Encode."""
        return repr(x)

    @enc.register
    def _(self, x: int):
        return "i" + str(x)

    @functools.singledispatchmethod
    @classmethod
    def make(cls, x):
        return cls, x

    @make.register(str)
    @classmethod
    def _(cls, x):
        return cls.__name__ + x


e = Enc()
print(e.enc(3), e.enc("s"))
# %% [markdown]
# ## More
# %%
print(e.enc(True), e.enc.__name__, e.enc.__doc__)
@Enc.enc.register(list)
def enc_list(self, x):
    return "+".join(self.enc(y) for y in x)
# %% [markdown]
# ## Use
# %%
print(e.enc([4, "a"]), Enc.make("x"), Enc.make(1)[0] is Enc)
print(sorted(kind.__name__ for kind in vars(Enc)["enc"].dispatcher.registry))
try:
    vars(Enc)["enc"].dispatcher()
except TypeError as error:
    print(error)
