# %% [markdown]
# # Prices of houses in small towns
# ## Earlier work
# ## References
# %%
import pandas as pd
from sklearn.linear_model import Ridge

rows = pd.read_csv("train.csv")
wanted = pd.read_csv("test.csv")
print(rows.shape, wanted.shape)
# %% [markdown]
# ## We can see that some are missing
# %%
rows["a"] = rows["a"].fillna(0)
wanted["a"] = wanted["a"].fillna(0)
rows = rows.drop_duplicates()
rows = rows.dropna()
print(len(rows))
# %% [markdown]
# ## Model
# %%
model = Ridge(alpha=2.0)
model.fit(rows[["a", "b"]], rows["y"])
print(model.coef_)
shift = float(model.intercept_)
# %% [markdown]
# ## So this is what we hand in
# %%
out = wanted[["id", "b"]].rename(columns={"b": "price"})
out["price"] = out["price"].fillna(shift)
out.to_csv("submission.csv", index=False)
