# %%
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeRegressor

pd.set_option("display.max_columns", 50)
# %% [markdown]
# <div style="border: 1px">
# <h1>
# Read the rooms
# </h1>
# </div>
# %%
rows = pd.read_csv("rooms.csv")
rows = rows.dropna()
rows["per_head"] = rows["area"] / rows["people"]
X_train, X_test, y_train, y_test = train_test_split(rows[["area", "per_head"]], rows["rent"], random_state=0)
# %% [markdown]
# # Models
# ## Ridge
# %%
ridge = Ridge(alpha=0.5)
ridge.fit(X_train, y_train)
given = ridge.predict(X_train)
print(mean_absolute_error(y_train, given))
given = ridge.predict(X_test)
print(mean_absolute_error(y_test, given))
# %% [markdown]
# ## A tree
# %%
tree = DecisionTreeRegressor(max_depth=4, random_state=0)
tree.fit(X_train, y_train)
given = tree.predict(X_train)
print(mean_absolute_error(y_train, given))
given = tree.predict(X_test)
print(mean_absolute_error(y_test, given))
# %% [markdown]
# # Another year
# %%
later = pd.read_csv("later.csv")
later = later.dropna()
later["per_head"] = later["area"] / later["people"]
print(later["rent"].mean(), later["per_head"].mean())
later.describe()
