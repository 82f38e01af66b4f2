"""Train: notebook cell 2."""

from sklearn.linear_model import LogisticRegression

from sample.runtime import show


def train(rows):
    # [cell 2]
    model = LogisticRegression()
    show(model.fit(rows[["a"]], rows["b"]))
    return model
