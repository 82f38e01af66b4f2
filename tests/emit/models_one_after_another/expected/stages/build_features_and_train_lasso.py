"""Build features and train: notebook cell 3."""

from sklearn.linear_model import Lasso
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split


def build_features_and_train_lasso(rows):
    # [cell 3]
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
    return lasso
