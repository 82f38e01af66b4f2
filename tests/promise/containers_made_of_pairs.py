# %% [markdown]
# # Make
# %%
import pandas as pd

df = pd.DataFrame({"g": list("aab"), "x": [1, 2, 3]})
names = ["first", "second"]
boxes = dict(zip(names, [[1], [2]]))
more = dict([("a", [3])])
parts = {key: group for key, group in df.groupby("g")}
groups = [group for _, group in df.groupby("g")]
collected = []
for key, group in df.groupby("g"):
    collected.append(group)
rows = df.to_dict("records")
# %% [markdown]
# # Change
# %%
for box in boxes.values():
    box.append(9)
for key, box in more.items():
    box.append(8)
parts["a"]["w"] = 1
groups[0]["v"] = 2
for one in collected:
    one["u"] = 3
for row in rows:
    row["n"] = 1
# %% [markdown]
# # Look
# %%
print(boxes, more, list(parts["a"]), list(groups[0]), list(collected[1]), rows[0])
