"""Split: notebook cell 22."""

from sklearn.model_selection import train_test_split


def split(rows):
    # [cell 22]
    train, test = train_test_split(rows, random_state=0)
    return train, test
