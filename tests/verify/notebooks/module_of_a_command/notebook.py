# %% [markdown]
# # Setup
# %%
!echo "X = 5" > helper_mod.py
# %% [markdown]
# # Use
# %%
import helper_mod
print(helper_mod.X)
# %% [markdown]
# # More
# %%
from helper_mod import X
print(X + 1)
