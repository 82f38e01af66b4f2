# %% [markdown]
# # Load
# %%
import json
import random

rows = json.loads("[3, 1, 2]")
table = {"rows": rows, "n": 1}
order = [2, 1]
other = [1]
# %% [markdown]
# # Sort
# %%
rows.sort()
if random.random() > 2:
    order.append(3)
other = other + [2]
# %% [markdown]
# # Report
# %%
exec("x = 1")
print(table, rows, order, other)
