"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    parameters={
        "n": 3,
    },
    stages=(
        Stage(
            name="setup",
            function="setup",
            title="Setup",
            cells=(1, 2, 3, 4, 5, 6, 7),
            outputs=("rows",),
            parameters=("n",),
        ),
    ),
    exports={
        "rows": "setup",
    },
)
