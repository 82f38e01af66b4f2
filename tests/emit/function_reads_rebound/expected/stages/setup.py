"""Setup: notebook cells 1-2."""


def setup():
    # [cell 1]
    rate = 1

    def price(x):
        return x * rate

    print(price(10))

    # [cell 2]
    rate = 2
    print(price(10))
    return rate
