try:
    from termcolor import colored
except ImportError:
    from numpy import sqrt as root


def g(x):
    return colored(x)
