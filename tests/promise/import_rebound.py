# %%
import json as tool
packed = tool.dumps([1])
# %% [markdown]
# ## Other
# %%
import math as tool
root = tool.sqrt(16)
# %% [markdown]
# ## Use
# %%
print(packed, root, tool.__name__)
