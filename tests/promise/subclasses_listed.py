# %% [markdown]
# # Base
# %%
class Step:
    pass
# %% [markdown]
# # A
# %%
class Load(Step):
    pass
# %% [markdown]
# # B
# %%
class Clean(Step):
    def go(self): return LIMIT
LIMIT = 2
# %% [markdown]
# # Report
# %%
LIMIT = 3
print([c.__name__ for c in Step.__subclasses__()])
