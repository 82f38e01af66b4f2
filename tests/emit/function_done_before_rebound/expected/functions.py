"""The notebook's own functions and classes: cell 2."""


def show(at, *, rows):
    print(rows[at])


def both(one, other, *, show):
    show(one)
    show(other)
