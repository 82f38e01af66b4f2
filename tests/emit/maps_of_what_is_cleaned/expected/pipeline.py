"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="load_and_explore",
            function="load_and_explore",
            title="Load and explore",
            cells=(1, 2, 3, 4, 5),
            outputs=("x", "y"),
            bundles=(("x", "y"),),
        ),
    ),
    exports={
        "x": "load_and_explore",
        "y": "load_and_explore",
    },
)
