# %% [markdown]
# # Iterators that nobody reads any further are stored in another form

# %%
some = {"a": 1, "b": 2}
names = ["Alan", "Adam", "Wes"]
keys = iter(some)
print(next(keys))
spent = iter(names)
print(list(spent))
zipped = zip(names, [1, 2, 3])
print(list(zipped))
counted = enumerate(reversed(names))
print(next(counted))
letters = iter("abc")
values = [iter(some.values()), iter(some.items()), iter(range(3)), iter({1})]

# %%
import numpy as np

weights = np.array([0.1, 0.5, 0.4])
numbered = enumerate(weights)
print([(value, place) for place, value in numbered if value > 0.3])
pairs = zip(weights, weights)
print(len(list(pairs)))
halved = map(abs, weights)
print(sum(halved))
still = enumerate(weights)
print(next(still))

# %%
from collections import OrderedDict

ordered = OrderedDict(some)
zipped_pairs = zip(ordered, ordered.values())
print(next(zipped_pairs))
ordered_keys = iter(ordered)
print(list(ordered_keys))

# %% [markdown]
# ## After them

# %%
print("end")
