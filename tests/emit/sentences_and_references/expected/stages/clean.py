"""Clean: notebook cell 2.

Changes wanted in place.
"""


def clean(rows, wanted):
    # [cell 2]
    rows["a"] = rows["a"].fillna(0)
    wanted["a"] = wanted["a"].fillna(0)
    rows = rows.drop_duplicates()
    rows = rows.dropna()
    print(len(rows))
    return rows, wanted
