"""Support vectors: notebook cells 14-18."""

from sklearn.svm import SVR


def support_vectors(train, test):
    # [cell 14]
    svr_0 = SVR(C=1)
    svr_0.fit(train[["a", "b"]], train["y"])
    print(svr_0.score(test[["a", "b"]], test["y"]))

    # [cell 15]
    svr_1 = SVR(C=2)
    svr_1.fit(train[["a", "b"]], train["y"])
    print(svr_1.score(test[["a", "b"]], test["y"]))

    # [cell 16]
    svr_2 = SVR(C=3)
    svr_2.fit(train[["a", "b"]], train["y"])
    print(svr_2.score(test[["a", "b"]], test["y"]))

    # [cell 17]
    svr_3 = SVR(C=4)
    svr_3.fit(train[["a", "b"]], train["y"])
    print(svr_3.score(test[["a", "b"]], test["y"]))

    # [cell 18]
    svr_4 = SVR(C=5)
    svr_4.fit(train[["a", "b"]], train["y"])
    print(svr_4.score(test[["a", "b"]], test["y"]))
    return svr_0, svr_1, svr_2, svr_3, svr_4
