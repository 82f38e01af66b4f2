"""3.2 Machine Learning Models With Cross Validation: notebook cell 3."""

from sklearn.model_selection import cross_val_score


def cross_validation(model, rows):
    # [cell 3]
    scores = cross_val_score(model, rows[["a"]], rows["b"])
    print(scores)
    return scores
