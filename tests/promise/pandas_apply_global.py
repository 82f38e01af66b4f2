# %%
import pandas as pd
weights = {"a": 1, "b": 2}
def weigh(row):
    weights[row["k"]] += row["n"]
    return weights[row["k"]]
df = pd.DataFrame({"k": ["a", "b", "a"], "n": [10, 20, 30]})
# %% [markdown]
# ## Apply
# %%
df["w"] = df.apply(weigh, axis=1)
# %% [markdown]
# ## Show
# %%
print(df["w"].tolist(), weights)
