from cmath import sqrt


def h(x):
    return sqrt(x)
