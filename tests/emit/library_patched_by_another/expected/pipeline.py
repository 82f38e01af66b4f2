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
            outputs=("rows",),
        ),
        Stage(
            name="train",
            function="train",
            title="Train",
            cells=(2, 3),
            inputs=("rows",),
            outputs=("model",),
        ),
    ),
    exports={
        "rows": "setup",
        "model": "train",
    },
)
