"""Names as we like them."""

SPACE = "_"


def tidy(name):
    return name.strip().lower().replace(" ", SPACE)
