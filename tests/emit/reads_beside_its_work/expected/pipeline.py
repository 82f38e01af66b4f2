"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="load",
            function="load",
            title="Load",
            cells=(1,),
            outputs=("rows",),
        ),
        Stage(
            name="train",
            function="train",
            title="Train",
            cells=(2,),
            inputs=("rows",),
            outputs=("model",),
        ),
        Stage(
            name="evaluate",
            function="evaluate",
            title="Evaluate",
            cells=(3,),
            inputs=("model",),
            outputs=("found",),
        ),
    ),
    exports={
        "rows": "load",
        "model": "train",
        "found": "evaluate",
    },
)
