"""Setup: notebook cells 1-2."""


def setup():
    # [cell 2]
    MESSAGE = "All the rows that were left out are listed below in order"
    query = "select weekday, count(*) from rides group by weekday"
    number = r"\d+(\.\d+)?"
    x = [1, 2, 3]
    y = [4, 5, 6]
    i = 0
    return MESSAGE, query, number, x, y, i
