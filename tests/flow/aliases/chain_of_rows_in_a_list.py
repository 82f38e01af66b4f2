# %%
import itertools
rows, more = [[1], [2]], [[3]]
# %%
# expect: mutates=rows,more
list(itertools.chain.from_iterable([rows, more]))[-1].append(4)
# %%
# expect: mutates=rows,more
for row in itertools.chain(rows, more):
    row.append(5)
# %%
# flow: 1 -> 2 itertools
# flow: 1 -> 3 itertools
# flow: 1 -> 2 rows
# flow: 1 -> 2 more
# flow: 2 -> 3 rows
# flow: 2 -> 3 more
# flow: 3 -> 4 rows
# flow: 3 -> 4 more
print(rows, more)
