"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    parameters={
        "n_trees": 250,
        "test_size": 0.25,
        "path": "in.csv",
        "threshold": 0.4,
    },
    stages=(
        Stage(
            name="setup",
            function="setup",
            title="Setup",
            cells=(1, 2),
            outputs=("rows",),
            parameters=("path", "n_trees"),
        ),
        Stage(
            name="use",
            function="use",
            title="Use",
            cells=(3,),
            inputs=("rows",),
            parameters=("test_size", "threshold"),
        ),
    ),
    exports={
        "rows": "setup",
    },
)
