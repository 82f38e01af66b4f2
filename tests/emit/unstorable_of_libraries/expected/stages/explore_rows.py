"""Rows: notebook cells 7-8."""

import polars as pl


def explore_rows():
    # [cell 7]
    rows = pl.DataFrame({"a": [1, 2, 3]}).iter_rows()

    # [cell 8]
    print(next(rows))
