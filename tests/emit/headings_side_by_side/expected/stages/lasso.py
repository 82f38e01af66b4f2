"""Lasso: notebook cells 9-13."""

from sklearn.linear_model import Lasso


def lasso(train, test):
    # [cell 9]
    lasso_0 = Lasso(alpha=1)
    lasso_0.fit(train[["a", "b"]], train["y"])
    print(lasso_0.score(test[["a", "b"]], test["y"]))

    # [cell 10]
    lasso_1 = Lasso(alpha=2)
    lasso_1.fit(train[["a", "b"]], train["y"])
    print(lasso_1.score(test[["a", "b"]], test["y"]))

    # [cell 11]
    lasso_2 = Lasso(alpha=3)
    lasso_2.fit(train[["a", "b"]], train["y"])
    print(lasso_2.score(test[["a", "b"]], test["y"]))

    # [cell 12]
    lasso_3 = Lasso(alpha=4)
    lasso_3.fit(train[["a", "b"]], train["y"])
    print(lasso_3.score(test[["a", "b"]], test["y"]))

    # [cell 13]
    lasso_4 = Lasso(alpha=5)
    lasso_4.fit(train[["a", "b"]], train["y"])
    print(lasso_4.score(test[["a", "b"]], test["y"]))
    return lasso_0, lasso_1, lasso_2, lasso_3, lasso_4
