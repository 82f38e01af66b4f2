# %%
# expect: mutates=
from concurrent.futures import ProcessPoolExecutor
rows = [3, 1]
def change(items):
    items.append(9)
    return items
# %%
# flow: 1 -> 2 ProcessPoolExecutor
# flow: 1 -> 2 change
# flow: 1 -> 2 rows
# expect: mutates=rows
with ProcessPoolExecutor(1) as pool:
    changed = pool.submit(change, rows).result()
# %%
# flow: 1 -> 3 rows
# flow: 2 -> 3 rows?
print(rows)
