"""Use: notebook cell 3."""


def use(
    x,
    i,
    MESSAGE,
    query,
    number,
    y,
    *,
    rate=0.25,
    note="two\nlines",
    weights=(0.5, 0.3, 0.2),
    retries=3,
    SIZES=(64, 32),
    COLUMNS=("age", "income"),
    path="out/table one.csv",
    date_format="%Y-%m-%d %H:%M",
):
    weights = [*weights]
    COLUMNS = [*COLUMNS]
    # [cell 3]
    for each in x:
        i = i + each * rate
    print(note, weights, retries, SIZES, COLUMNS, MESSAGE, path, date_format, query, number, y, i)
    return i
