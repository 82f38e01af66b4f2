"""Model: notebook cell 4."""


def model(kept, results, *, RATE=2):
    # [cell 4]
    print(kept, results, RATE)
