"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="compare",
            function="compare",
            title="Compare",
            cells=(1, 2),
            outputs=("data", "heights"),
        ),
        Stage(
            name="train",
            function="train",
            title="Train",
            cells=(3, 4),
            inputs=("data", "heights"),
            outputs=("model",),
        ),
    ),
    exports={
        "data": "compare",
        "heights": "compare",
        "model": "train",
    },
)
