"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Open",
    stages=(
        Stage(
            name="explore_open",
            function="explore_open",
            title="Open",
            cells=(1, 2),
            outputs=("rows",),
        ),
    ),
    exports={
        "rows": "explore_open",
    },
)
