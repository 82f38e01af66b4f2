"""Report: notebook cell 4."""


def report(
    title_mapping,
    params,
    opts,
    used,
    args,
    same,
    hist_kw,
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
    COLOURS={"bad": "red", "good": "green"},
):
    # [cell 4]
    print(config["pairs"], title_mapping, params, opts, used, args is same, COLOURS, hist_kw)
