"""Set up Training: notebook cells 10-11."""

import pandas as pd
from sklearn.ensemble import RandomForestClassifier


def set_up_training(
    train_fe,
    *,
    parameters={"n_estimators": 100, "max_depth": 4, "min_samples_leaf": 3, "max_features": 3},
):
    # [cell 10]
    model = RandomForestClassifier(**parameters).fit(train_fe.drop(columns='y'), train_fe['y'])

    # [cell 11]
    importance = pd.Series(model.feature_importances_)
    return model, importance
