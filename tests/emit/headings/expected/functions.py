"""The notebook's own functions and classes: cell 3."""


def fill(column, value=0):
    """Fill what is missing."""
    return column.fillna(value)
