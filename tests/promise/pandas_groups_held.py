# %% [markdown]
# # Groups are frames of their own
# %%
import pandas as pd

df = pd.DataFrame({"k": list("aab"), "v": [1.0, 2.0, 3.0]})
parts = [g for _, g in df.groupby("k")]
named = dict(list(df.groupby("k")))
first = parts[0]
steps = pd.Series([1, 2, 3, 4], index=pd.date_range("2020", periods=4))
chunks = [c for _, c in steps.resample("2D")]
# %% [markdown]
# # Change
# %%
parts[0].loc[:, "v"] = 0.0
first["z"] = 1
named["a"]["w"] = 5
chunks[0].iloc[0] = 100
# %% [markdown]
# # Look
# %%
print(parts[0], named["a"], first is parts[0])
print(chunks[0].tolist(), df.shape, df.v.tolist())
