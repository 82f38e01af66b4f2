#!/usr/bin/env python
# %%
# What this is about.
# %%
import pandas as pd

rate = 0.5
df = pd.DataFrame({"rooms": [1, 2], "sea": [0, 1]})

# %%
# rooms: number of bedrooms
# sea: 1 if the house is at the sea

# %%
df["rooms"] = df["rooms"] * rate


# %%
# Twice as much.
# %%
def twice(x):
    return 2 * x


# %%
# df.describe()

# %% [markdown]
# # Tests

# %%
# How many are at the sea,
# by rooms
from collections import Counter

counts = Counter(df["sea"])
seen = 1
# What is seen of them
from math import prod

print(prod(counts.values()), seen)

# %%
# plots
import statistics

# mean of all
from statistics import mean

print(mean(counts.values()), statistics.median([twice(1)]))

# %%
# That is all.
