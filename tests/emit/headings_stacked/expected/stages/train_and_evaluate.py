"""Train: notebook cell 7."""

from sklearn.linear_model import LinearRegression


def train_and_evaluate(train, test):
    # [cell 7]
    model = LinearRegression()
    model.fit(train[["age"]], train["income"])
    print(model.score(test[["age"]], test["income"]))
    return model
