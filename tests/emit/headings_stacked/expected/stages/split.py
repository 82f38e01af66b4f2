"""Split: notebook cell 6."""

from sklearn.model_selection import train_test_split


def split(mean):
    # [cell 6]
    train, test = train_test_split(mean, random_state=0)
    return train, test
