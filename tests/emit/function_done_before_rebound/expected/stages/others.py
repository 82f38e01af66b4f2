"""Others: notebook cell 5."""


def others():
    # [cell 5]
    for rows in [[4], [5]]:
        print(rows)
    return rows
