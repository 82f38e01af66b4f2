"""Ridge: notebook cells 4-8."""

from sklearn.linear_model import Ridge


def ridge(train, test):
    # [cell 4]
    ridge_0 = Ridge(alpha=1)
    ridge_0.fit(train[["a", "b"]], train["y"])
    print(ridge_0.score(test[["a", "b"]], test["y"]))

    # [cell 5]
    ridge_1 = Ridge(alpha=2)
    ridge_1.fit(train[["a", "b"]], train["y"])
    print(ridge_1.score(test[["a", "b"]], test["y"]))

    # [cell 6]
    ridge_2 = Ridge(alpha=3)
    ridge_2.fit(train[["a", "b"]], train["y"])
    print(ridge_2.score(test[["a", "b"]], test["y"]))

    # [cell 7]
    ridge_3 = Ridge(alpha=4)
    ridge_3.fit(train[["a", "b"]], train["y"])
    print(ridge_3.score(test[["a", "b"]], test["y"]))

    # [cell 8]
    ridge_4 = Ridge(alpha=5)
    ridge_4.fit(train[["a", "b"]], train["y"])
    print(ridge_4.score(test[["a", "b"]], test["y"]))
    return ridge_0, ridge_1, ridge_2, ridge_3, ridge_4
