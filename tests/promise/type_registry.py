# %%
class Plugin:
    known = {}
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Plugin.known[cls.__name__] = cls
# %% [markdown]
# ## One
# %%
class Csv(Plugin):
    pass
# %% [markdown]
# ## Two
# %%
class Json(Plugin):
    pass
# %% [markdown]
# ## Show
# %%
print(list(Plugin.known), Plugin.known["Csv"] is Csv)
