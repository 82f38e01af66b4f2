# %% [markdown]
# # Data
# %%
# file src/__init__.py: 
# file src/config.py: CALLS = []\n
# file src/utils.py: from . import config\ndef load():\n    config.CALLS.append("load")\n    return len(config.CALLS)\n
from src.utils import load
# %% [markdown]
# # Work
# %%
print(load())
# %% [markdown]
# # More
# %%
print(load())
