"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="load",
            function="load",
            title="Load",
            cells=(1, 2),
            outputs=("water",),
        ),
        Stage(
            name="month_and_year",
            function="month_and_year",
            title="A.1 Month and year",
            cells=(3, 4, 5, 6, 7),
            inputs=("water",),
            outputs=("water",),
        ),
    ),
    exports={
        "water": "month_and_year",
    },
)
