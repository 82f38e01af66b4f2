"""Look: notebook cell 3."""


def look(train, test, both):
    # [cell 3]
    print(train, test, both)
