# %% [markdown]
# # Data
# %%
from multiprocessing.pool import ThreadPool

rows = [3, 4]
scale = {3: 2, 4: 5}


def scaled():
    for row in rows:
        yield scale[row]
# %% [markdown]
# # Map
# %%
with ThreadPool(2) as pool:
    texts = pool.map(str, scaled())
# %% [markdown]
# # Show
# %%
print(texts)
# flow: 1 -> 2 ThreadPool
# flow: 1 -> 2 rows through scaled
# flow: 1 -> 2 scale through scaled
# flow: 1 -> 2 scaled
# flow: 2 -> 3 texts
