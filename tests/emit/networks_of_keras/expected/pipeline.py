"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="load",
            function="load",
            title="Load",
            cells=(1,),
            outputs=("X", "y"),
            bundles=(("X", "y"),),
        ),
        Stage(
            name="run_told",
            function="run_told",
            title="Told",
            cells=(2,),
            outputs=("told",),
            writes_state=("numpy.random", "random"),
        ),
        Stage(
            name="fit",
            function="fit",
            title="Fit",
            cells=(3,),
            inputs=("told", "X", "y"),
            outputs=("told",),
            reads_state=("numpy.random", "random"),
            writes_state=("numpy.random", "random"),
        ),
        Stage(
            name="train",
            function="train",
            title="Train",
            cells=(4, 5),
            inputs=("X", "y"),
            reads_state=("numpy.random", "random"),
        ),
    ),
    exports={
        "X": "load",
        "y": "load",
        "told": "fit",
    },
)
