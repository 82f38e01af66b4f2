"""Mean: notebook cells 2-3."""


def mean(rows):
    # [cell 2]
    rows = rows.dropna()
    rows = rows.drop_duplicates()
    rows["a"] = rows["a"].fillna(0)

    # [cell 3]
    rows["b"] = rows["b"].fillna(rows["b"].mean())
    rows["c"] = rows["c"].fillna(rows["c"].mean())
    train, test = rows.iloc[:100], rows.iloc[100:]
    return rows, train, test
