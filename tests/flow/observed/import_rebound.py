# %%
# expect: writes=packed imports=tool
import json as tool
packed = tool.dumps([1])
# %% [markdown]
# ## Other
# %%
# expect: writes=root imports=tool
import math as tool
root = tool.sqrt(16)
# %% [markdown]
# ## Use
# %%
# expect: reads=packed,root,tool
# flow: 1 -> 3 packed
# flow: 2 -> 3 root
# flow: 2 -> 3 tool
print(packed, root, tool.__name__)
