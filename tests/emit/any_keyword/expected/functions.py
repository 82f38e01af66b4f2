"""The notebook's own functions and classes: cell 1."""

import os


def path(name, *, FOLDER):
    return os.path.join(FOLDER, name)


def get(path, /, name, **options):
    return path(name), options


def put(FOLDER, name="a", /, *names, sep=":", **options):
    return sep.join([FOLDER, name, *names]), options


def only(
    # what it is given *
    # and more **
    scale, /, **scale_and_more,
):
    return scale, scale_and_more


def several(path, /, *names, **options):
    return [path(name) for name in names], options


short = lambda scale, /, **options: (scale, options)


longer = lambda scale, /, *names, last=1, **options: (scale, names, last, options)
