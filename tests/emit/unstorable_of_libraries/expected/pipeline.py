"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="A function of a formula",
    stages=(
        Stage(
            name="a_function_of_a_formula",
            function="a_function_of_a_formula",
            title="A function of a formula",
            cells=(1, 2),
        ),
        Stage(
            name="points",
            function="points",
            title="Points",
            cells=(3, 4),
            outputs=("im",),
        ),
        Stage(
            name="figure",
            function="figure",
            title="Figure",
            cells=(5, 6),
            outputs=("fig",),
        ),
        Stage(
            name="explore_rows",
            function="explore_rows",
            title="Rows",
            cells=(7, 8),
        ),
    ),
    exports={
        "im": "points",
        "fig": "figure",
    },
)
