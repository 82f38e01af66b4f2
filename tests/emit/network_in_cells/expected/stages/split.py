"""Split: notebook cells 3-8."""

import numpy as np
from sklearn.model_selection import train_test_split

from sample.runtime import show


def split(train):
    # [cell 3]
    train, test = train_test_split(train, random_state=0)

    # [cell 4]
    comments = train["comment"]
    labels = train[["toxic", "insult"]].values

    # [cell 5]
    longest = 0
    for comment in comments:
        longest = max(longest, len(comment))

    # [cell 6]
    codes = np.zeros((len(comments), 200))
    for row, comment in enumerate(comments):
        codes[row, : len(comment)] = [ord(letter) for letter in comment[:200]]

    # [cell 7]
    lengths = [len(comment) for comment in comments]
    print(np.mean(lengths))

    # [cell 8]
    show(lengths[:10])
    return train, test, labels, longest, codes, lengths
