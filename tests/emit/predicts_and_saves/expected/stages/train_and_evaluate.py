"""Train and evaluate: notebook cell 3."""

from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error


def train_and_evaluate(X_train, y_train, y_test, scaler, X_test):
    # [cell 3]
    model = LinearRegression()
    model.fit(X_train, y_train)
    error = mean_absolute_error(y_test, model.predict(scaler.transform(X_test)))
    print(error)
    return model, error
