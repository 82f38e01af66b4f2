"""Ridge: notebook cell 3."""

from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error


def train_ridge(X_train, y_train, X_test, y_test):
    # [cell 3]
    ridge = Ridge(alpha=0.5)
    ridge.fit(X_train, y_train)
    given = ridge.predict(X_train)
    print(mean_absolute_error(y_train, given))
    given = ridge.predict(X_test)
    print(mean_absolute_error(y_test, given))
    return ridge
