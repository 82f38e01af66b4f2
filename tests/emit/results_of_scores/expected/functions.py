"""The notebook's own constants: cell 1."""


PURPLE = "#6633aa"
