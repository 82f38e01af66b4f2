# %% [markdown]
# # Rents
# %%
import pandas as pd
from sklearn.ensemble import GradientBoostingRegressor, RandomForestRegressor
from sklearn.linear_model import Ridge
from sklearn.model_selection import GridSearchCV, train_test_split
# %% [markdown]
# ## Load
# %%
rents = pd.read_csv("rents.csv")
rents.head()
# %%
rents.info()
# %% [markdown]
# ## Models
# %%
features, target = rents.drop(columns="rent"), rents["rent"]
X_train, X_test, y_train, y_test = train_test_split(features, target, random_state=1)
scores = []
# %% [markdown]
# #### Ridge
# %%
linear = GridSearchCV(Ridge(random_state=1), {"alpha": [1, 10]}, cv=3)
linear.fit(X_train, y_train)
# %%
scores.append(("ridge", linear.best_score_))
print(scores[-1])
# %% [markdown]
# #### Random forest
# %%
forest = GridSearchCV(RandomForestRegressor(random_state=1), {"max_depth": [3, 6]}, cv=3)
forest.fit(X_train, y_train)
# %%
scores.append(("forest", forest.best_score_))
print(scores[-1])
# %% [markdown]
# #### Boosting
# %%
boosting = GridSearchCV(GradientBoostingRegressor(random_state=1), {"max_depth": [2, 3]}, cv=3)
boosting.fit(X_train, y_train)
# %%
scores.append(("boosting", boosting.best_score_))
print(scores[-1])
# %% [markdown]
# ## Test
# %%
predicted = boosting.predict(X_test)
print(((predicted - y_test) ** 2).mean())
