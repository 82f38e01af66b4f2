# %%
# expect: writes=df,weights defines=weigh imports=pd
import pandas as pd
weights = {"a": 1, "b": 2}
def weigh(row):
    weights[row["k"]] += row["n"]
    return weights[row["k"]]
df = pd.DataFrame({"k": ["a", "b", "a"], "n": [10, 20, 30]})
# %% [markdown]
# ## Apply
# %%
# expect: reads=df,weigh,weights writes=df,weights mutates=df,weights
# flow: 1 -> 2 df
# flow: 1 -> 2 weigh
# flow: 1 -> 2 weights through weigh
df["w"] = df.apply(weigh, axis=1)
# %% [markdown]
# ## Show
# %%
# expect: reads=df,weights
# flow: 2 -> 3 df
# flow: 2 -> 3 weights
print(df["w"].tolist(), weights)
