"""Train and evaluate: notebook cells 4-11."""

import matplotlib.pyplot as plt
from sklearn import ensemble
from sklearn.inspection import permutation_importance

from sample.functions import plot_importances
from sample.runtime import show, show_figures


def train_and_evaluate_rates(X_train, y_train, X_test, y_test, clf):
    # [cell 4]
    rf = ensemble.RandomForestClassifier(n_estimators=50, random_state=800)
    rf.fit(X_train, y_train)
    show(rf.score(X_test, y_test))

    # [cell 5]
    plot_importances(rf)
    show_figures()

    # [cell 6]
    rates = [0.05, 0.1]
    print(rates)
    gd = ensemble.GradientBoostingClassifier(learning_rate=rates[0], random_state=800)
    gd.fit(X_train, y_train)
    show(gd.score(X_test, y_test))

    # [cell 7]
    plot_importances(gd)
    show_figures()

    # [cell 8]
    imp = permutation_importance(rf, X_test, y_test, random_state=0)
    plt.barh(range(2), imp.importances_mean)
    plt.show()

    # [cell 9]
    imp = permutation_importance(gd, X_test, y_test, random_state=0)
    plt.barh(range(2), imp.importances_mean)
    plt.show()

    # [cell 10]
    print(clf.score(X_train, y_train))
    print(rf.score(X_train, y_train))
    print(gd.score(X_train, y_train))

    # [cell 11]
    wrong = X_test[gd.predict(X_test) != y_test]
    print(len(wrong))
    return rf, gd, imp, wrong
