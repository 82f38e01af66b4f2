"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="load",
            function="load",
            title="Load",
            cells=(1, 2, 3, 4, 5, 6),
            outputs=("rows",),
        ),
    ),
    exports={
        "rows": "load",
    },
)
