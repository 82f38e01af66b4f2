import numpy as np
import os
from termcolor import colored


def f(x):
    return np.sqrt(x), os.sep, colored
