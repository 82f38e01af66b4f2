# %% [markdown]
# # Data
# %%
import pandas as pd
from sklearn.linear_model import Lasso, Ridge
from sklearn.svm import SVR

rows = pd.read_csv("rows.csv")
print(rows.shape)
print(rows.describe())
# %% [markdown]
# # Methods
# ## Mean
# %%
rows = rows.dropna()
rows = rows.drop_duplicates()
rows["a"] = rows["a"].fillna(0)
# %%
rows["b"] = rows["b"].fillna(rows["b"].mean())
rows["c"] = rows["c"].fillna(rows["c"].mean())
train, test = rows.iloc[:100], rows.iloc[100:]
# %% [markdown]
# ## Ridge
# %%
ridge_0 = Ridge(alpha=1)
ridge_0.fit(train[["a", "b"]], train["y"])
print(ridge_0.score(test[["a", "b"]], test["y"]))
# %%
ridge_1 = Ridge(alpha=2)
ridge_1.fit(train[["a", "b"]], train["y"])
print(ridge_1.score(test[["a", "b"]], test["y"]))
# %%
ridge_2 = Ridge(alpha=3)
ridge_2.fit(train[["a", "b"]], train["y"])
print(ridge_2.score(test[["a", "b"]], test["y"]))
# %%
ridge_3 = Ridge(alpha=4)
ridge_3.fit(train[["a", "b"]], train["y"])
print(ridge_3.score(test[["a", "b"]], test["y"]))
# %%
ridge_4 = Ridge(alpha=5)
ridge_4.fit(train[["a", "b"]], train["y"])
print(ridge_4.score(test[["a", "b"]], test["y"]))
# %% [markdown]
# ## Lasso
# %%
lasso_0 = Lasso(alpha=1)
lasso_0.fit(train[["a", "b"]], train["y"])
print(lasso_0.score(test[["a", "b"]], test["y"]))
# %%
lasso_1 = Lasso(alpha=2)
lasso_1.fit(train[["a", "b"]], train["y"])
print(lasso_1.score(test[["a", "b"]], test["y"]))
# %%
lasso_2 = Lasso(alpha=3)
lasso_2.fit(train[["a", "b"]], train["y"])
print(lasso_2.score(test[["a", "b"]], test["y"]))
# %%
lasso_3 = Lasso(alpha=4)
lasso_3.fit(train[["a", "b"]], train["y"])
print(lasso_3.score(test[["a", "b"]], test["y"]))
# %%
lasso_4 = Lasso(alpha=5)
lasso_4.fit(train[["a", "b"]], train["y"])
print(lasso_4.score(test[["a", "b"]], test["y"]))
# %% [markdown]
# ## Support vectors
# %%
svr_0 = SVR(C=1)
svr_0.fit(train[["a", "b"]], train["y"])
print(svr_0.score(test[["a", "b"]], test["y"]))
# %%
svr_1 = SVR(C=2)
svr_1.fit(train[["a", "b"]], train["y"])
print(svr_1.score(test[["a", "b"]], test["y"]))
# %%
svr_2 = SVR(C=3)
svr_2.fit(train[["a", "b"]], train["y"])
print(svr_2.score(test[["a", "b"]], test["y"]))
# %%
svr_3 = SVR(C=4)
svr_3.fit(train[["a", "b"]], train["y"])
print(svr_3.score(test[["a", "b"]], test["y"]))
# %%
svr_4 = SVR(C=5)
svr_4.fit(train[["a", "b"]], train["y"])
print(svr_4.score(test[["a", "b"]], test["y"]))
# %% [markdown]
# # Report
# %%
print(len(train), len(test))
print(train.describe())
train.to_csv("train.csv")
