# %%
from itertools import chain, starmap
rows = [[1], [2], [3]]
# %%
# flow: 1 -> 2 rows
# flow: 1 -> 2 chain
kept = filter(None, rows)
flat = chain(rows, rows)
# %%
# expect: reads=rows mutates=rows,kept,flat
# flow: 1 -> 3 rows
rows.append([4])
# %%
# flow: 3 -> 4 kept
# flow: 3 -> 4 flat
print(list(kept), list(flat))
# %%
# flow: 3 -> 5 rows
# flow: 1 -> 5 starmap
list(starmap(lambda row: row.append(1), zip(rows)))
