"""3.1 Machine Learning Models: notebook cell 2."""

from sklearn.linear_model import LogisticRegression

from sample.runtime import show


def machine_learning_models(rows):
    # [cell 2]
    model = LogisticRegression()
    show(model.fit(rows[["a"]], rows["b"]))
    return model
