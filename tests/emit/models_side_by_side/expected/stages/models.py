"""Models: notebook cell 4."""

from sklearn.model_selection import train_test_split


def models(rents):
    # [cell 4]
    features, target = rents.drop(columns="rent"), rents["rent"]
    X_train, X_test, y_train, y_test = train_test_split(features, target, random_state=1)
    scores = []
    return X_train, X_test, y_train, y_test, scores
