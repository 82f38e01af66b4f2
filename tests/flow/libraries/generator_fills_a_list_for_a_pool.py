# %% [markdown]
# # Data
# %%
from multiprocessing.pool import ThreadPool

rows = [3, 4]
seen = []


def noted():
    for row in rows:
        seen.append(row)
        yield row
# %% [markdown]
# # Map
# %%
with ThreadPool(2) as pool:
    texts = pool.map(str, noted())
# %% [markdown]
# # Show
# %%
print(texts, seen)
# flow: 1 -> 2 ThreadPool
# flow: 1 -> 2 noted
# flow: 1 -> 2 rows through noted
# flow: 1 -> 2 seen through noted
# flow: 2 -> 3 seen
# flow: 2 -> 3 texts
