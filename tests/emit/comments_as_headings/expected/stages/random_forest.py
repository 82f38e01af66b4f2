"""Random forest: notebook cell 9."""

from sklearn.ensemble import RandomForestClassifier


def random_forest(X, y):
    # [cell 9]
    # ======================
    # Random forest
    # ======================
    forest = RandomForestClassifier(random_state=0).fit(X, y)
    print(forest.score(X, y))
    return forest
