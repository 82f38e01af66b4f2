"""Boosting: notebook cells 9-10.

Changes scores in place.
"""

from sklearn.ensemble import GradientBoostingRegressor
from sklearn.model_selection import GridSearchCV

from sample.runtime import show


def train_boosting(X_train, y_train, scores):
    # [cell 9]
    boosting = GridSearchCV(GradientBoostingRegressor(random_state=1), {"max_depth": [2, 3]}, cv=3)
    show(boosting.fit(X_train, y_train))

    # [cell 10]
    scores.append(("boosting", boosting.best_score_))
    print(scores[-1])
    return boosting, scores
