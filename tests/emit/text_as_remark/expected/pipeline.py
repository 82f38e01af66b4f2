"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Split",
    stages=(
        Stage(
            name="load",
            function="load",
            title="Load",
            cells=(1,),
            outputs=("train", "test"),
        ),
        Stage(
            name="explore_show",
            function="explore_show",
            title="Show",
            cells=(2, 3, 4),
            inputs=("train", "test"),
        ),
    ),
    exports={
        "train": "load",
        "test": "load",
    },
)
