"""Training: notebook cell 2."""

from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def training(rows):
    # [cell 2]
    X_train, X_test, y_train, y_test = train_test_split(rows[["a", "b"]], rows["y"], random_state=0)
    scaler = StandardScaler()
    X_train = scaler.fit_transform(X_train)
    return X_train, X_test, y_train, y_test, scaler
