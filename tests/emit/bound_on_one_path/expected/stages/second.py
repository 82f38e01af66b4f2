"""Second: notebook cell 2."""


def second(flag, extra):
    # [cell 2]
    if flag:
        print(extra)
