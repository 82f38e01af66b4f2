# %%
# expect: mutates=
import collections
P = collections.namedtuple("P", "v w")
row = {"n": 0}
# %%
# expect: mutates=
# flow: 1 -> 2 P
# flow: 1 -> 2 row
p = P._make([row, 1])
# %%
# expect: mutates=p,row
# flow: 2 -> 3 p
p.v["n"] = 5
# %%
# expect: mutates=
# flow: 3 -> 4 row
print(row)
