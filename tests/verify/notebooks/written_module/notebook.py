# %% [markdown]
# # Write
# %%
%%writefile helper_written.py
LIMIT = 3
def add(n):
    return n + LIMIT
# %% [markdown]
# # Prepare
# %%
values = [1, 2, 3]
# %% [markdown]
# # Use
# %%
import helper_written
total = helper_written.add(sum(values))
# %% [markdown]
# # Show
# %%
print(total, helper_written.add(1))
