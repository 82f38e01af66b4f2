# %% [markdown]
# # Measure
# %%
import pandas as pd

df = pd.DataFrame({"kind": ["a", "b", "a"], "size": [1, 2, 3]})
# %% [markdown]
# # First look
# %%
sizes = []
for row in df["size"].items():
    place = row[0]
    sizes.append(row[1])
by_kind = df.groupby("kind")
print(by_kind["size"].mean(), sizes)
# %% [markdown]
# # Double
# %%
df["double"] = df["size"] * 2
for row in df["double"].items():
    place = row[0]
    print(place)
# %% [markdown]
# # Triple
# %%
df["triple"] = df["size"] * 3
for row in df["triple"].items():
    place, last = row[0], row[1]
    print(last)
