# %%
# expect: mutates=
from concurrent.futures import ThreadPoolExecutor
rows = [{"a": 1}, {"a": 2}]
def same(row):
    return row
# %%
# expect: mutates=
# flow: 1 -> 2 ThreadPoolExecutor
# flow: 1 -> 2 rows
# flow: 1 -> 2 same
with ThreadPoolExecutor(2) as pool:
    mapped = list(pool.map(same, rows))
    futures = [pool.submit(same, row) for row in rows]
later = [future.result() for future in futures]
# %%
# expect: mutates=futures,later,mapped,rows
# flow: 2 -> 3 mapped
mapped[0]["a"] = 10
# %%
# flow: 3 -> 4 rows
print(rows)
# %%
# expect: mutates=futures,later,mapped,rows
# flow: 3 -> 5 later
later[1]["a"] = 10
# %%
# flow: 5 -> 6 rows
# flow: 5 -> 6 mapped
print(rows, mapped)
