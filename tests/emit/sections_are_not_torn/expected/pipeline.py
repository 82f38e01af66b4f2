"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="load_and_clean",
            function="load_and_clean",
            title="Load and clean",
            cells=(1,),
            outputs=("df",),
        ),
        Stage(
            name="classes",
            function="classes",
            title="Classes",
            cells=(2, 3),
            inputs=("df",),
            outputs=("df", "results", "forest", "boosted"),
        ),
        Stage(
            name="sums",
            function="sums",
            title="Sums",
            cells=(4,),
            inputs=("df",),
        ),
    ),
    exports={
        "df": "classes",
        "results": "classes",
        "forest": "classes",
        "boosted": "classes",
    },
)
