"""First: notebook cell 1."""

import random

from sample.runtime import MISSING


def first():
    extra = MISSING  # bound on some paths only
    # [cell 1]
    flag = random.random() > 2
    if flag:
        extra = 1
    print(flag)
    return flag, extra
