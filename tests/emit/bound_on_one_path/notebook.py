# %% [markdown]
# # First
# %%
import random

flag = random.random() > 2
if flag:
    extra = 1
print(flag)
# %% [markdown]
# # Second
# %%
if flag:
    print(extra)
