"""Train and evaluate: notebook cells 2-3."""

from sklearn import tree

from sample.functions import plot_importances
from sample.runtime import show, show_figures


def train_and_evaluate(X_train, y_train, X_test, y_test):
    # [cell 2]
    clf = tree.DecisionTreeClassifier(random_state=42, max_depth=3)
    clf.fit(X_train, y_train)
    show(clf.score(X_test, y_test))

    # [cell 3]
    plot_importances(clf)
    show_figures()
    return clf
