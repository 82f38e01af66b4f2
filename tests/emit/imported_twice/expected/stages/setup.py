"""Setup: notebook cell 1."""


def setup():
    # [cell 1]
    from collections import Counter as Tally

    print(Tally("aab"))
    from collections import OrderedDict as Tally
    return Tally
