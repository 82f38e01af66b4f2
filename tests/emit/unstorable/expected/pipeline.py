"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Open",
    stages=(
        Stage(
            name="open_stage",
            function="open_stage",
            title="Open",
            cells=(1, 2),
            outputs=("rows",),
        ),
    ),
    exports={
        "rows": "open_stage",
    },
)
