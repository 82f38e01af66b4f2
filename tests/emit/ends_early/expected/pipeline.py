"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Train",
    stages=(
        Stage(
            name="train",
            function="train",
            title="Train",
            cells=(1,),
            outputs=("m",),
        ),
        Stage(
            name="stop",
            function="stop",
            title="Stop",
            cells=(2,),
        ),
        Stage(
            name="scratch",
            function="scratch",
            title="Scratch",
            cells=(3,),
            after=("stop",),
        ),
    ),
    exports={
        "m": "train",
    },
)
