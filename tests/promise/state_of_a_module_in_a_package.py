# %% [markdown]
# # Data
# %%
# file src/__init__.py: 
# file src/store.py: CALLS = []\ndef load():\n    CALLS.append("load")\n    return len(CALLS)\n
from src import store
# %% [markdown]
# # Work
# %%
print(store.load())
# %% [markdown]
# # More
# %%
print(store.load(), store.CALLS)
