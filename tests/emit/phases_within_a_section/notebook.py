# %%
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error, r2_score
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeRegressor

# %% [markdown]
# # Loading
# %%
homes = pd.read_csv("homes.csv")
# %%
homes = homes.dropna()
homes["per_room"] = homes["area"] / homes["rooms"]
homes["old"] = homes["built"] < 1950
# %% [markdown]
# # Modelling
# %%
X = homes[["area", "rooms", "per_room", "old"]]
y = homes["price"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
# %%
model = LinearRegression()
model.fit(X_train, y_train)
predicted = model.predict(X_test)
coefficients = pd.Series(model.coef_, index=X.columns)
# %%
print("error", mean_absolute_error(y_test, predicted))
print("r2", r2_score(y_test, predicted))
worst = (y_test - predicted).abs().sort_values(ascending=False).head(10)
share = (predicted > y_test).mean()
print(worst)
print(share)
# %% [markdown]
# # Summary
# %%
print(coefficients)
