"""Explore and train: notebook cells 2-5."""

import matplotlib.pyplot as plt
from sklearn.neural_network import MLPClassifier

from sample.runtime import show


def explore_and_train(train):
    # [cell 2]
    model = MLPClassifier()
    show(model.fit(train.drop(columns='y').values, train['y']))

    # [cell 3]
    w1, w2 = model.coefs_

    # [cell 4]
    plt.figure(figsize=(12, 10))
    for i in range(0, 40):
        plt.subplot(4, 10, i + 1)
        plt.imshow(w1[:, i].reshape((28, 28)))
    plt.show()

    # [cell 5]
    plt.figure(figsize=(12, 10))
    for i in range(0, 40):
        plt.subplot(4, 10, i + 1)
        plt.imshow(w2[:, i].reshape((20, 25)))
    plt.show()
    return model, w1, w2
