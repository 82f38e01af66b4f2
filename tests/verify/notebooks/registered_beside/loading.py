import accessors


def load():
    return accessors.Mine.__name__
