"""Train: notebook cells 5-6."""

from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


def train(df):
    # [cell 5]
    X, y = df.drop(columns="churn"), df["churn"]
    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=0)

    # [cell 6]
    model = LogisticRegression(max_iter=1000)
    model.fit(X_train, y_train)
    print("score", model.score(X_test, y_test))
    return X_test, y_test, model
