# %% [markdown]
# # Made from pairs, drawn, put together
# %%
import random
from collections import OrderedDict, defaultdict
from operator import methodcaller

import pandas as pd

a, b = [1], [2]
pairs = dict(zip("ab", [a, b]))
ordered = OrderedDict([("a", a), ("b", b)])
drawn = random.Random(0).sample([a, b], 2)
groups = [[{"n": 1}], [{"n": 2}]]
flat = sum(groups, [])
add = methodcaller("append", 9)
codes = defaultdict(lambda: len(codes))
# %% [markdown]
# # Change
# %%
pairs["a"].append("pairs")
ordered["b"].append("ordered")
drawn[0].append("drawn")
flat[0]["seen"] = True
# %% [markdown]
# # Call
# %%
add(a)
letters = pd.Series(["x", "y", "x"]).map(codes)
# %% [markdown]
# # Look
# %%
print(a, b, groups, dict(codes), letters.tolist())
