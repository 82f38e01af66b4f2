# %%
import functools
loads = []
class Source:
    @functools.cached_property
    def rows(self):
        loads.append("load")
        return [1, 2]
src = Source()
# %% [markdown]
# ## One
# %%
src.rows.append(3)
# %% [markdown]
# ## Two
# %%
print(src.rows, loads)
