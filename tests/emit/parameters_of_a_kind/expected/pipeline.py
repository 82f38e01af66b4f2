"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    parameters={
        "option": "middle",
        "low": 3,
        "high": 3,
        "EPOCHS": 10,
        "LR": 0.1,
    },
    stages=(
        Stage(
            name="load",
            function="load",
            title="Load",
            cells=(1, 2, 3),
            outputs=("left", "right", "rounds", "unread", "again", "changed", "rows", "step"),
            parameters=("option", "low", "high", "EPOCHS", "LR"),
        ),
    ),
    exports={
        "left": "load",
        "right": "load",
        "rounds": "load",
        "unread": "load",
        "again": "load",
        "changed": "load",
        "rows": "load",
        "step": "load",
    },
)
