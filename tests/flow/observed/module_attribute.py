# %%
# expect: imports=math,string
import math
import string
# %% [markdown]
# ## Patch
# %%
# expect: reads=string
# flow: 1 -> 2 string
string.my_alphabet = "xyz"
# %% [markdown]
# ## Use
# %%
# expect: reads=math,string
# flow: 1 -> 3 math
# flow: 1 -> 3 string
print(string.my_alphabet, math.floor(2.5))
