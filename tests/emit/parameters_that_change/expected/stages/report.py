"""Report: notebook cell 5."""


def report(mode, count, path, columns, options, size):
    # [cell 5]
    print(mode, count, path, columns, options, size())
