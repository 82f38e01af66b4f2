# %%
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
inner = Outer().make()
local = build()
# %% [markdown]
# ## Use
# %%
inner.v += 1
print(inner.v, local.tag, type(inner).__qualname__)
