# %% [markdown]
# # Setup
# %%
print("begins")
# %%
import helpers
x = helpers.twice(1)
# %% [markdown]
# # Use
# %%
print(helpers.twice(x))
# %%
# once more
import helpers
print(helpers.twice(2))
# %% [markdown]
# # End
# %%
print(helpers.twice(3))
from helpers import twice
print(twice(4))
# %%
from helpers import twice
twice(5)
