"""Build features and train: notebook cell 2."""

from sklearn.linear_model import Ridge
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split


def build_features_and_train(rows):
    # [cell 2]
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
    return ridge
