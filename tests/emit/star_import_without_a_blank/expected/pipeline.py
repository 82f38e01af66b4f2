"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="setup",
            function="setup",
            title="Setup",
            cells=(1, 2),
        ),
    ),
    exports={},
)
