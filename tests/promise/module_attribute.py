# %%
import math
import string
# %% [markdown]
# ## Patch
# %%
string.my_alphabet = "xyz"
# %% [markdown]
# ## Use
# %%
print(string.my_alphabet, math.floor(2.5))
