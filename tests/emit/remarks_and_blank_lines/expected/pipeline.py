"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    parameters={
        "initial_epochs": 3,
        "last_rate": 0.25,
        "shown": 2,
    },
    stages=(
        Stage(
            name="save",
            function="save",
            title="Save",
            cells=(1, 2),
        ),
        Stage(
            name="train",
            function="train",
            title="Train",
            cells=(3, 4, 5),
            outputs=("history",),
            parameters=("initial_epochs", "last_rate", "shown"),
        ),
    ),
    exports={
        "history": "train",
    },
)
