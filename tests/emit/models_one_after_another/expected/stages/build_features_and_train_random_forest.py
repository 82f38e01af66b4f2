"""Build features and train: notebook cell 4."""

from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split


def build_features_and_train_random_forest(rows):
    # [cell 4]
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
    return x_test, y_test, forest
