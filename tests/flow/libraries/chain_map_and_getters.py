# %%
from collections import ChainMap
from operator import itemgetter
# %%
a = {"x": [1]}
b = {"y": [2]}
# %%
c = ChainMap(a, b)
# %%
c["z"] = 5
# %%
print(a)
# %%
get = itemgetter("x")
# %%
get(a).append(4)
# %%
print(a)
# flow: 1 -> 3 ChainMap
# flow: 2 -> 3 a
# flow: 2 -> 3 b
# flow: 3 -> 4 c
# flow: 4 -> 5 a
# flow: 1 -> 6 itemgetter
# flow: 4 -> 7 a
# flow: 6 -> 7 get
# flow: 7 -> 8 a
