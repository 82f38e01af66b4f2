"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    parameters={
        "scale": 2.0,
        "shown": 4,
    },
    stages=(
        Stage(
            name="counts",
            function="counts",
            title="Counts",
            cells=(1, 2),
            outputs=("values", "nrows"),
            writes_state=("matplotlib.rcParams",),
        ),
        Stage(
            name="curve",
            function="curve",
            title="Curve",
            cells=(3,),
            inputs=("values",),
            parameters=("shown", "scale"),
            reads_state=("matplotlib.rcParams",),
        ),
    ),
    exports={
        "values": "counts",
        "nrows": "counts",
    },
)
