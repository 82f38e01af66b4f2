# %%
import pandas as pd
df = pd.DataFrame({"c": pd.Categorical(["x", "y", "x"]), "t": pd.date_range("2024-01-01", periods=3), "n": [1.5, None, 2]})
df = df.set_index("t")
df.attrs["source"] = "made"
# %% [markdown]
# ## Group
# %%
g = df.groupby("c", observed=True)["n"].mean()
# %% [markdown]
# ## Show
# %%
print(df.dtypes.astype(str).tolist(), g.to_dict(), df.attrs, df.index.freq)
# %%
df
