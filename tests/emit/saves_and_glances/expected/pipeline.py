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
            cells=(2, 3),
            inputs=("rows",),
            outputs=("model", "chances", "classes"),
        ),
        Stage(
            name="save",
            function="save",
            title="Save",
            cells=(4,),
            inputs=("chances", "classes"),
            outputs=("out",),
        ),
    ),
    exports={
        "rows": "load",
        "model": "train",
        "chances": "train",
        "classes": "train",
        "out": "save",
    },
)
