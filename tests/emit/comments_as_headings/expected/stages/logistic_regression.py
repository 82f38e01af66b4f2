"""Logistic regression: notebook cells 3-5."""

from sklearn.linear_model import LogisticRegression


def logistic_regression(X, y):
    # [cell 4]
    first = LogisticRegression(C=1.0).fit(X, y)
    print(first.score(X, y))

    # [cell 5]
    second = LogisticRegression(C=10.0).fit(X, y)
    print(second.score(X, y))
    return first, second
