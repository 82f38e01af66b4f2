"""Train: notebook cells 2-3."""

from sklearn.linear_model import LogisticRegression

from sample.runtime import show


def train(rows):
    # [cell 2]
    model = LogisticRegression()
    show(model.fit(rows[["a"]], rows["b"]))

    # [cell 3]
    chances = model.predict_proba(rows[["a"]])
    classes = ["x", "y"]
    return model, chances, classes
