# %%
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.linear_model import Lasso, Ridge
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split
rows = pd.read_csv("rows.csv")
rows = rows.dropna()
# %%
x = rows.drop("y", axis=1)
y = rows["y"]
x["ridge_0"] = x["a"] * 0
x["ridge_1"] = x["a"] * 1
x["ridge_2"] = x["a"] * 2
x["ridge_3"] = x["a"] * 3
x["ridge_4"] = x["a"] * 4
x["ridge_5"] = x["a"] * 5
x["ridge_6"] = x["a"] * 6
x["ridge_7"] = x["a"] * 7
x["ridge_8"] = x["a"] * 8
x["ridge_9"] = x["a"] * 9
x["ridge_10"] = x["a"] * 10
x["ridge_11"] = x["a"] * 11
x["ridge_12"] = x["a"] * 12
x["ridge_13"] = x["a"] * 13
x["ridge_14"] = x["a"] * 14
x["ridge_15"] = x["a"] * 15
x["ridge_16"] = x["a"] * 16
x["ridge_17"] = x["a"] * 17
x["ridge_18"] = x["a"] * 18
x["ridge_19"] = x["a"] * 19
x["ridge_20"] = x["a"] * 20
x["ridge_21"] = x["a"] * 21
x["ridge_22"] = x["a"] * 22
x["ridge_23"] = x["a"] * 23
x["ridge_24"] = x["a"] * 24
x["ridge_25"] = x["a"] * 25
x["ridge_26"] = x["a"] * 26
x["ridge_27"] = x["a"] * 27
x["ridge_28"] = x["a"] * 28
x["ridge_29"] = x["a"] * 29
x["ridge_30"] = x["a"] * 30
x["ridge_31"] = x["a"] * 31
x["ridge_32"] = x["a"] * 32
x["ridge_33"] = x["a"] * 33
x["ridge_34"] = x["a"] * 34
x["ridge_35"] = x["a"] * 35
x["ridge_36"] = x["a"] * 36
x["ridge_37"] = x["a"] * 37
x["ridge_38"] = x["a"] * 38
x["ridge_39"] = x["a"] * 39
x["ridge_40"] = x["a"] * 40
x["ridge_41"] = x["a"] * 41
x["ridge_42"] = x["a"] * 42
x["ridge_43"] = x["a"] * 43
x["ridge_44"] = x["a"] * 44
x["ridge_45"] = x["a"] * 45
x["ridge_46"] = x["a"] * 46
x["ridge_47"] = x["a"] * 47
x["ridge_48"] = x["a"] * 48
x["ridge_49"] = x["a"] * 49
x["ridge_50"] = x["a"] * 50
x["ridge_51"] = x["a"] * 51
x["ridge_52"] = x["a"] * 52
x["ridge_53"] = x["a"] * 53
x["ridge_54"] = x["a"] * 54
x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=1)
ridge = Ridge()
ridge.fit(x_train, y_train)
print(mean_squared_error(y_test, ridge.predict(x_test)))
# %%
x = rows.drop("y", axis=1)
y = rows["y"]
x["lasso_0"] = x["a"] * 0
x["lasso_1"] = x["a"] * 1
x["lasso_2"] = x["a"] * 2
x["lasso_3"] = x["a"] * 3
x["lasso_4"] = x["a"] * 4
x["lasso_5"] = x["a"] * 5
x["lasso_6"] = x["a"] * 6
x["lasso_7"] = x["a"] * 7
x["lasso_8"] = x["a"] * 8
x["lasso_9"] = x["a"] * 9
x["lasso_10"] = x["a"] * 10
x["lasso_11"] = x["a"] * 11
x["lasso_12"] = x["a"] * 12
x["lasso_13"] = x["a"] * 13
x["lasso_14"] = x["a"] * 14
x["lasso_15"] = x["a"] * 15
x["lasso_16"] = x["a"] * 16
x["lasso_17"] = x["a"] * 17
x["lasso_18"] = x["a"] * 18
x["lasso_19"] = x["a"] * 19
x["lasso_20"] = x["a"] * 20
x["lasso_21"] = x["a"] * 21
x["lasso_22"] = x["a"] * 22
x["lasso_23"] = x["a"] * 23
x["lasso_24"] = x["a"] * 24
x["lasso_25"] = x["a"] * 25
x["lasso_26"] = x["a"] * 26
x["lasso_27"] = x["a"] * 27
x["lasso_28"] = x["a"] * 28
x["lasso_29"] = x["a"] * 29
x["lasso_30"] = x["a"] * 30
x["lasso_31"] = x["a"] * 31
x["lasso_32"] = x["a"] * 32
x["lasso_33"] = x["a"] * 33
x["lasso_34"] = x["a"] * 34
x["lasso_35"] = x["a"] * 35
x["lasso_36"] = x["a"] * 36
x["lasso_37"] = x["a"] * 37
x["lasso_38"] = x["a"] * 38
x["lasso_39"] = x["a"] * 39
x["lasso_40"] = x["a"] * 40
x["lasso_41"] = x["a"] * 41
x["lasso_42"] = x["a"] * 42
x["lasso_43"] = x["a"] * 43
x["lasso_44"] = x["a"] * 44
x["lasso_45"] = x["a"] * 45
x["lasso_46"] = x["a"] * 46
x["lasso_47"] = x["a"] * 47
x["lasso_48"] = x["a"] * 48
x["lasso_49"] = x["a"] * 49
x["lasso_50"] = x["a"] * 50
x["lasso_51"] = x["a"] * 51
x["lasso_52"] = x["a"] * 52
x["lasso_53"] = x["a"] * 53
x["lasso_54"] = x["a"] * 54
x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=1)
lasso = Lasso()
lasso.fit(x_train, y_train)
print(mean_squared_error(y_test, lasso.predict(x_test)))
# %%
x = rows.drop("y", axis=1)
y = rows["y"]
x["forest_0"] = x["a"] * 0
x["forest_1"] = x["a"] * 1
x["forest_2"] = x["a"] * 2
x["forest_3"] = x["a"] * 3
x["forest_4"] = x["a"] * 4
x["forest_5"] = x["a"] * 5
x["forest_6"] = x["a"] * 6
x["forest_7"] = x["a"] * 7
x["forest_8"] = x["a"] * 8
x["forest_9"] = x["a"] * 9
x["forest_10"] = x["a"] * 10
x["forest_11"] = x["a"] * 11
x["forest_12"] = x["a"] * 12
x["forest_13"] = x["a"] * 13
x["forest_14"] = x["a"] * 14
x["forest_15"] = x["a"] * 15
x["forest_16"] = x["a"] * 16
x["forest_17"] = x["a"] * 17
x["forest_18"] = x["a"] * 18
x["forest_19"] = x["a"] * 19
x["forest_20"] = x["a"] * 20
x["forest_21"] = x["a"] * 21
x["forest_22"] = x["a"] * 22
x["forest_23"] = x["a"] * 23
x["forest_24"] = x["a"] * 24
x["forest_25"] = x["a"] * 25
x["forest_26"] = x["a"] * 26
x["forest_27"] = x["a"] * 27
x["forest_28"] = x["a"] * 28
x["forest_29"] = x["a"] * 29
x["forest_30"] = x["a"] * 30
x["forest_31"] = x["a"] * 31
x["forest_32"] = x["a"] * 32
x["forest_33"] = x["a"] * 33
x["forest_34"] = x["a"] * 34
x["forest_35"] = x["a"] * 35
x["forest_36"] = x["a"] * 36
x["forest_37"] = x["a"] * 37
x["forest_38"] = x["a"] * 38
x["forest_39"] = x["a"] * 39
x["forest_40"] = x["a"] * 40
x["forest_41"] = x["a"] * 41
x["forest_42"] = x["a"] * 42
x["forest_43"] = x["a"] * 43
x["forest_44"] = x["a"] * 44
x["forest_45"] = x["a"] * 45
x["forest_46"] = x["a"] * 46
x["forest_47"] = x["a"] * 47
x["forest_48"] = x["a"] * 48
x["forest_49"] = x["a"] * 49
x["forest_50"] = x["a"] * 50
x["forest_51"] = x["a"] * 51
x["forest_52"] = x["a"] * 52
x["forest_53"] = x["a"] * 53
x["forest_54"] = x["a"] * 54
x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=1)
forest = RandomForestRegressor()
forest.fit(x_train, y_train)
print(mean_squared_error(y_test, forest.predict(x_test)))
