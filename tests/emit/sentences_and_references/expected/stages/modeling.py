"""Model: notebook cell 3."""

from sklearn.linear_model import Ridge


def modeling(rows):
    # [cell 3]
    model = Ridge(alpha=2.0)
    model.fit(rows[["a", "b"]], rows["y"])
    print(model.coef_)
    shift = float(model.intercept_)
    return model, shift
