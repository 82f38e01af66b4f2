"""Summary: notebook cell 7."""


def summary(coefficients):
    # [cell 7]
    print(coefficients)
