"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    parameters={
        "name": "x",
    },
    stages=(
        Stage(
            name="setup",
            function="",
            title="Setup",
            cells=(1, 2),
            outputs=("x", "y"),
            parameters=("name",),
        ),
    ),
    exports={
        "x": "setup",
        "y": "setup",
    },
)
