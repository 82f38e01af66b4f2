"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Groups of prices",
    stages=(
        Stage(
            name="load",
            function="load",
            title="Load",
            cells=(1, 2, 3, 4, 5),
            outputs=("train",),
        ),
        Stage(
            name="evaluate",
            function="evaluate",
            title="Evaluate",
            cells=(6,),
            inputs=("train",),
            outputs=("train",),
        ),
    ),
    exports={
        "train": "evaluate",
    },
)
