"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    parameters={
        "CFG": {
            "seed": 42,
            "lr": 1e-3,
            "steps": 10,
            "optimizer": {"name": "adam", "betas": (0.9, 0.999)},
            "sizes": [64, 32],
        },
        "Debug": {"rate": 0.1},
        "Paths": {"out": "out"},
        "Defaults": {"depth": 3},
    },
    classes=("CFG", "Debug", "Paths", "Defaults"),
    stages=(
        Stage(
            name="setup",
            function="",
            title="Setup",
            cells=(1,),
            outputs=("Changed",),
        ),
        Stage(
            name="train",
            function="train",
            title="Train",
            cells=(2,),
            inputs=("Changed",),
            outputs=("Changed", "model"),
            parameters=("CFG", "Defaults", "Debug"),
        ),
        Stage(
            name="report",
            function="report",
            title="Report",
            cells=(3,),
            inputs=("model",),
            outputs=("settings",),
            parameters=("Paths",),
        ),
    ),
    exports={
        "Changed": "train",
        "model": "train",
        "settings": "report",
    },
)
