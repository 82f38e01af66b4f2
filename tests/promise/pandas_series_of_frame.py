# %%
import pandas as pd
df = pd.DataFrame({"x": [1, 2, 3]})
s = df["x"]
# %% [markdown]
# ## Change
# %%
df.loc[0, "x"] = 99
# %% [markdown]
# ## Show
# %%
print(s.tolist(), df["x"].tolist())
# %% [markdown]
# ## Rename
# %%
df.columns = ["renamed"]
df.index.name = "row"
# %%
print(df)
