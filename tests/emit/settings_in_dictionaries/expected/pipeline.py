"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    parameters={
        "out": None,
        "config": {
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
        "weights": {"age": 0.5},
        "kw": {"seed": 3, "scale": 2.5},
        "COLOURS": {"bad": "red", "good": "green"},
    },
    stages=(
        Stage(
            name="setup",
            function="setup",
            title="Setup",
            cells=(1, 2),
            outputs=("hist_kw", "title_mapping", "params", "opts", "used", "args", "same"),
            parameters=("kw",),
            bundles=(("args", "same"),),
        ),
        Stage(
            name="use",
            function="use",
            title="Use",
            cells=(3,),
            parameters=("config", "kw", "weights", "out"),
        ),
        Stage(
            name="report",
            function="report",
            title="Report",
            cells=(4,),
            inputs=("title_mapping", "params", "opts", "used", "args", "same", "hist_kw"),
            parameters=("config", "COLOURS"),
        ),
    ),
    exports={
        "hist_kw": "setup",
        "title_mapping": "setup",
        "params": "setup",
        "opts": "setup",
        "used": "setup",
        "args": "setup",
        "same": "setup",
    },
)
