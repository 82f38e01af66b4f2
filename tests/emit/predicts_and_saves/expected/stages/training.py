"""Training: notebook cells 2-3."""

from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def training(rows):
    # [cell 2]
    X_train, X_test, y_train, y_test = train_test_split(rows[["a", "b"]], rows["y"], random_state=0)
    scaler = StandardScaler()
    X_train = scaler.fit_transform(X_train)

    # [cell 3]
    model = LinearRegression()
    model.fit(X_train, y_train)
    error = mean_absolute_error(y_test, model.predict(scaler.transform(X_test)))
    print(error)
    return scaler, model, error
