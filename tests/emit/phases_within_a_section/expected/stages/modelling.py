"""Modelling: notebook cells 4-5."""

import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split


def modelling(homes):
    # [cell 4]
    X = homes[["area", "rooms", "per_room", "old"]]
    y = homes["price"]
    X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)

    # [cell 5]
    model = LinearRegression()
    model.fit(X_train, y_train)
    predicted = model.predict(X_test)
    coefficients = pd.Series(model.coef_, index=X.columns)
    return y_test, model, predicted, coefficients
