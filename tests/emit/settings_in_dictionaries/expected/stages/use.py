"""Use: notebook cell 3."""

from functools import partial

from sample import functions


def use(
    *,
    config={
        "C": 2.0,
        "max_iter": 200,
        "solver": {
            "kind": "direct",
            "warm start": False,
            "deep": {"sizes": [64, 32], "none": None},
        },
        "pairs": [(1, 1), (1, 2)],
        "depths": [None, 5],
    },
    kw={"seed": 3, "scale": 2.5},
    weights={"age": 0.5},
    out=None,
):
    scaled = partial(functions.scaled, config=config, kw=kw)

    # [cell 3]
    print(scaled(2), list(config), weights, config["solver"]["deep"]["sizes"], out)
