"""Random forest: notebook cells 7-8.

Changes scores in place.
"""

from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import GridSearchCV

from sample.runtime import show


def random_forest(X_train, y_train, scores):
    # [cell 7]
    forest = GridSearchCV(RandomForestRegressor(random_state=1), {"max_depth": [3, 6]}, cv=3)
    show(forest.fit(X_train, y_train))

    # [cell 8]
    scores.append(("forest", forest.best_score_))
    print(scores[-1])
    return forest, scores
