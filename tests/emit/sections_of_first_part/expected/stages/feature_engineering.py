"""Feature Engineering: notebook cells 8-9."""

from sample.functions import features


def feature_engineering(train, test):
    # [cell 9]
    train_fe = features(train)
    test_fe = features(test)
    return train_fe, test_fe
