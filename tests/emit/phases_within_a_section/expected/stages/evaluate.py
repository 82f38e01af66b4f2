"""Evaluate: notebook cell 6."""

from sklearn.metrics import mean_absolute_error, r2_score


def evaluate(y_test, predicted):
    # [cell 6]
    print("error", mean_absolute_error(y_test, predicted))
    print("r2", r2_score(y_test, predicted))
    worst = (y_test - predicted).abs().sort_values(ascending=False).head(10)
    share = (predicted > y_test).mean()
    print(worst)
    print(share)
    return worst, share
