"""Test: notebook cell 11."""


def test(boosting, X_test, y_test):
    # [cell 11]
    predicted = boosting.predict(X_test)
    print(((predicted - y_test) ** 2).mean())
    return predicted
