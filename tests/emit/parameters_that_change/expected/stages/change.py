"""Change: notebook cell 4.

Changes columns, options in place.
"""


def change(columns, options):
    # [cell 4]
    columns.append("c")
    options["more"] = columns
    return columns, options
