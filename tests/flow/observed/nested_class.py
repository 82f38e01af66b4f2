# %%
# expect: defines=Outer,build
class Outer:
    class Inner:
        def __init__(self):
            self.v = 1
    def make(self):
        return self.Inner()
def build():
    class Local:
        tag = "local"
    return Local()
# %% [markdown]
# ## Make
# %%
# expect: reads=Outer,build writes=inner,local
# flow: 1 -> 2 Outer
# flow: 1 -> 2 build
inner = Outer().make()
local = build()
# %% [markdown]
# ## Use
# %%
# expect: reads=inner,local writes=inner mutates=inner
# flow: 2 -> 3 inner
# flow: 2 -> 3 local
inner.v += 1
print(inner.v, local.tag, type(inner).__qualname__)
