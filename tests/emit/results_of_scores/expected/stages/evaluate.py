"""Evaluate: notebook cells 3-4."""

import matplotlib.pyplot as plt
from sklearn.metrics import f1_score, roc_auc_score, roc_curve

from sample.functions import PURPLE


def evaluate(model, X, y):
    # [cell 3]
    guessed = model.predict(X)
    likely = model.predict_proba(X)[:, 1]
    fpr, tpr, thresholds = roc_curve(y, likely)
    area = roc_auc_score(y, likely)
    harmonic = f1_score(y, guessed)
    best = max(area, harmonic)

    # [cell 4]
    fig, ax = plt.subplots()
    ax.plot(fpr, tpr, color=PURPLE, label=f"{area:.3f}")
    for level in (0.25, 0.75):
        ax.axhline(level)
    plt.show()
    return guessed, likely, fpr, tpr, thresholds, area, harmonic, best
