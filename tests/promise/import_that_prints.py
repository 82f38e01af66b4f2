# %%
import this
import math
# %% [markdown]
# # Count
# %%
total = math.sqrt(4)
# %% [markdown]
# # Show
# %%
print(total)
