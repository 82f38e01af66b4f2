"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="setup",
            function="setup",
            title="Setup",
            cells=(1,),
            outputs=("data",),
        ),
        Stage(
            name="compare",
            function="compare",
            title="Compare",
            cells=(2,),
            inputs=("data",),
            outputs=("heights",),
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
        "data": "setup",
        "heights": "compare",
        "model": "train",
    },
)
