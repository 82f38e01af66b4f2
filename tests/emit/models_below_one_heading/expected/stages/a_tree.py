"""A tree: notebook cell 4."""

from sklearn.metrics import mean_absolute_error
from sklearn.tree import DecisionTreeRegressor


def a_tree(X_train, y_train, X_test, y_test):
    # [cell 4]
    tree = DecisionTreeRegressor(max_depth=4, random_state=0)
    tree.fit(X_train, y_train)
    given = tree.predict(X_train)
    print(mean_absolute_error(y_train, given))
    given = tree.predict(X_test)
    print(mean_absolute_error(y_test, given))
    return tree, given
