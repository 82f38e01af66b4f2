"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    parameters={
        "count": 3,
    },
    stages=(
        Stage(
            name="setup",
            function="setup",
            title="Setup",
            cells=(1, 2, 3, 4, 5, 6),
            outputs=("kept", "files", "total"),
            parameters=("count",),
        ),
    ),
    exports={
        "kept": "setup",
        "files": "setup",
        "total": "setup",
    },
)
