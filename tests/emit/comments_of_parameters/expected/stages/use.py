"""Use: notebook cell 3."""


def use(rows, *, test_size=0.25, threshold=0.4):
    # [cell 3]
    print(rows, test_size, threshold)
