"""E. Models: notebook cells 6-7."""

from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split


def models(mean):
    # [cell 6]
    train, test = train_test_split(mean, random_state=0)

    # [cell 7]
    model = LinearRegression()
    model.fit(train[["age"]], train["income"])
    print(model.score(test[["age"]], test["income"]))
    return test, model
