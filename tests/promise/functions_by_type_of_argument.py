# %% [markdown]
# ## Make
# %%
import functools


def made(base):
    @functools.singledispatch
    def show(x, deep=True):
        """Show."""
        return base + "any"

    @show.register
    def show_list(x: list, deep=True):
        return [show(each) for each in x] if deep else show(x[0])

    return show


show = made("<")
table = {"show": show, "in": [made("("), show]}
# %% [markdown]
# ## More
# %%
print(show([1, "a"]), table["in"][0]([[2]]))
table["show"].register(int, lambda x: "int")
# %% [markdown]
# ## Use
# %%
print(show([1, "a"]), show(True), table["in"][1] is show, show.__name__, show.__doc__, show.__wrapped__(3))
print(sorted(kind.__name__ for kind in show.registry), show.dispatch(bool)(1))
try:
    show()
except TypeError as error:
    print(error)
