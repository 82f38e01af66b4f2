# %%
# expect: writes=df imports=pd
import pandas as pd
df = pd.DataFrame({"c": pd.Categorical(["x", "y", "x"]), "t": pd.date_range("2024-01-01", periods=3), "n": [1.5, None, 2]})
df = df.set_index("t")
df.attrs["source"] = "made"
# %% [markdown]
# ## Group
# %%
# expect: reads=df writes=g
# flow: 1 -> 2 df
g = df.groupby("c", observed=True)["n"].mean()
# %% [markdown]
# ## Show
# %%
# expect: reads=df,g
# flow: 1 -> 3 df
# flow: 2 -> 3 g
print(df.dtypes.astype(str).tolist(), g.to_dict(), df.attrs, df.index.freq)
# %%
# expect: reads=df
# flow: 1 -> 4 df
df
