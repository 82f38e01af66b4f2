"""Use: notebook cell 2."""

from functools import partial

from sample import functions


def use(words, *, limit=3):
    keep = partial(functions.keep, words=words, limit=limit)
    clean = partial(functions.clean, keep=keep)

    # [cell 2]
    result = clean("the cat sat on an old mat")
    print(result)
    return result
