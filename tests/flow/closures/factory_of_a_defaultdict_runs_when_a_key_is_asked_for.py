# %%
from collections import defaultdict
k = 1
def start():
    return [k]
# %%
# expect: reads=defaultdict,start
# flow: 1 -> 2 defaultdict
# flow: 1 -> 2 start
counts = defaultdict(lambda: [k])
groups = defaultdict(start)
# %%
# expect: reads=counts,k mutates=counts
# flow: 2 -> 3 counts
# flow: 1 -> 3 k
counts["a"].append(2)
# %%
# expect: reads=groups,k mutates=groups
# flow: 2 -> 4 groups
# flow: 1 -> 4 k through start
row = groups["a"]
# %%
# expect: reads=row mutates=row,groups
# flow: 4 -> 5 row
row.append(3)
# %%
copied = counts.copy()
# %%
# expect: reads=copied,k
copied["b"].append(4)
# %%
# expect: reads=groups,counts mutates=
# flow: 5 -> 8 groups
# flow: 3 -> 8 counts
# flow: 7 -> 8 counts?
# flow: 3 -> 6 counts
# flow: 1 -> 7 k
# flow: 6 -> 7 copied
for values in groups.values():
    print(values, counts.keys())
