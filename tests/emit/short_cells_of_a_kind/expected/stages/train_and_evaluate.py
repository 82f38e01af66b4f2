"""Train and evaluate: notebook cells 22-23."""

from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


def train_and_evaluate(rows):
    # [cell 22]
    train, test = train_test_split(rows, random_state=0)

    # [cell 23]
    model = LogisticRegression()
    model.fit(train[["c0", "c1"]], train["c2"])
    print(model.score(test[["c0", "c1"]], test["c2"]))
    return test, model
