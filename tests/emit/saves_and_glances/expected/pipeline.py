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
            name="predict",
            function="predict",
            title="Predict",
            cells=(3, 4),
            inputs=("model", "rows"),
            outputs=("out",),
        ),
    ),
    exports={
        "rows": "load",
        "model": "train",
        "out": "predict",
    },
)
