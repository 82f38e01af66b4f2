# %%
import pandas as pd
df = pd.DataFrame({"k": list("aab"), "v": [1, 2, 3]})
groups = df.groupby("k")
# %% [markdown]
# ## Change
# %%
df.loc[0, "v"] = 100
# %% [markdown]
# ## Sum
# %%
print(groups["v"].sum())
