# %%
import pandas as pd
rows = pd.read_csv("rows.csv")
# %%
rows["c0"] = rows["a"] + 0
rows["d0"] = rows["a"] - 0
# %%
rows["c1"] = rows["a"] + 1
rows["d1"] = rows["a"] - 1
# %%
rows["c2"] = rows["a"] + 2
rows["d2"] = rows["a"] - 2
# %%
rows["c3"] = rows["a"] + 3
rows["d3"] = rows["a"] - 3
# %%
rows["c4"] = rows["a"] + 4
rows["d4"] = rows["a"] - 4
# %%
rows["c5"] = rows["a"] + 5
rows["d5"] = rows["a"] - 5
# %%
rows["c6"] = rows["a"] + 6
rows["d6"] = rows["a"] - 6
# %%
rows["c7"] = rows["a"] + 7
rows["d7"] = rows["a"] - 7
# %%
rows["c8"] = rows["a"] + 8
rows["d8"] = rows["a"] - 8
# %%
rows["c9"] = rows["a"] + 9
rows["d9"] = rows["a"] - 9
# %%
rows["c10"] = rows["a"] + 10
rows["d10"] = rows["a"] - 10
# %%
rows["c11"] = rows["a"] + 11
rows["d11"] = rows["a"] - 11
# %%
rows["c12"] = rows["a"] + 12
rows["d12"] = rows["a"] - 12
# %%
rows["c13"] = rows["a"] + 13
rows["d13"] = rows["a"] - 13
# %%
rows["c14"] = rows["a"] + 14
rows["d14"] = rows["a"] - 14
# %%
rows["c15"] = rows["a"] + 15
rows["d15"] = rows["a"] - 15
# %%
rows["c16"] = rows["a"] + 16
rows["d16"] = rows["a"] - 16
# %%
rows["c17"] = rows["a"] + 17
rows["d17"] = rows["a"] - 17
# %%
rows["c18"] = rows["a"] + 18
rows["d18"] = rows["a"] - 18
# %%
rows["c19"] = rows["a"] + 19
rows["d19"] = rows["a"] - 19
# %%
rows["c20"] = rows["a"] + 20
rows["d20"] = rows["a"] - 20
# %%
rows["c21"] = rows["a"] + 21
rows["d21"] = rows["a"] - 21
# %%
rows["c22"] = rows["a"] + 22
rows["d22"] = rows["a"] - 22
# %%
rows["c23"] = rows["a"] + 23
rows["d23"] = rows["a"] - 23
# %%
rows["c24"] = rows["a"] + 24
rows["d24"] = rows["a"] - 24
# %%
rows["c25"] = rows["a"] + 25
rows["d25"] = rows["a"] - 25
# %%
rows["c26"] = rows["a"] + 26
rows["d26"] = rows["a"] - 26
# %%
rows["c27"] = rows["a"] + 27
rows["d27"] = rows["a"] - 27
# %%
rows["c28"] = rows["a"] + 28
rows["d28"] = rows["a"] - 28
# %%
rows["c29"] = rows["a"] + 29
rows["d29"] = rows["a"] - 29
# %%
rows["c30"] = rows["a"] + 30
rows["d30"] = rows["a"] - 30
# %%
rows["c31"] = rows["a"] + 31
rows["d31"] = rows["a"] - 31
# %%
rows["c32"] = rows["a"] + 32
rows["d32"] = rows["a"] - 32
# %%
rows["c33"] = rows["a"] + 33
rows["d33"] = rows["a"] - 33
# %%
rows["c34"] = rows["a"] + 34
rows["d34"] = rows["a"] - 34
# %% [markdown]
# # Model
# %%
from sklearn.linear_model import Ridge
model = Ridge().fit(rows[["a"]], rows["b"])
# %% [markdown]
# # Scores
# %%
scores = model.score(rows[["a"]], rows["b"])
# %% [markdown]
# # Report
# %%
print("the score is", scores)
