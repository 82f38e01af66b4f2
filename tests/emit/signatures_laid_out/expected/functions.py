"""The notebook's own functions and classes: cell 2."""

from sklearn.svm import SVC


def get_model(
    frame,
    kernel="rbf",
    *,
    rate_of_first,
    rate_of_second,
    longest_of_all,
    shortest_of_all,
):
    return SVC(C=rate_of_first + rate_of_second, tol=longest_of_all, coef0=shortest_of_all, kernel=kernel)
