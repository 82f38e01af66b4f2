# %% [markdown]
# # Data
# %%
# file src/__init__.py: from . import core\nfrom .core import *\n__all__ = ["core"] + core.__all__\n
# file src/core.py: __all__ = ["make"]\nhist = []\ndef make(n):\n    hist.append(n)\n    return list(range(n))\n
from src import *
# %% [markdown]
# # Work
# %%
print(make(2), core.hist)
