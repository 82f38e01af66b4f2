"""Count the "Hazardous" and the "Not Hazardous": notebook cells 1-2."""


def count_hazardous_and_not_hazardous():
    # [cell 2]
    # A title that ends with a quote is closed by the docstring's full stop, not by a backslash; what the
    # titles of further sections end with leads nowhere.

    rocks = {"a": 1, "b": 2}
    total = sum(rocks.values())
    print(total)
    return total
