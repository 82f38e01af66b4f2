"""Train and evaluate: notebook cell 23."""

from sklearn.linear_model import LogisticRegression


def train_and_evaluate(train, test):
    # [cell 23]
    model = LogisticRegression()
    model.fit(train[["c0", "c1"]], train["c2"])
    print(model.score(test[["c0", "c1"]], test["c2"]))
    return model
