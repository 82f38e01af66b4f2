# %%
# expect: mutates=
from collections import defaultdict
rows = []
kept = defaultdict(object)
kept["rows"] = rows
# %%
# expect: mutates=kept,rows
# flow: 1 -> 2 kept
for value in kept.values():
    value.append(1)
# %%
# expect: mutates=
# flow: 2 -> 3 rows
print(rows)
