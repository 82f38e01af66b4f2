"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    parameters={
        "rate": 0.5,
        "seen": 1,
    },
    stages=(
        Stage(
            name="clean",
            function="clean",
            title="Clean",
            cells=(1, 2, 3, 4, 5, 6, 7, 8),
            outputs=("df",),
            parameters=("rate",),
        ),
        Stage(
            name="tests",
            function="tests",
            title="Tests",
            cells=(9, 10, 11),
            inputs=("df",),
            outputs=("counts",),
            parameters=("seen",),
        ),
    ),
    exports={
        "df": "clean",
        "counts": "tests",
    },
)
