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
            name="setup",
            function="setup",
            title="Setup",
            cells=(1,),
            outputs=("PALETTE",),
            writes_state=("matplotlib.rcParams",),
        ),
        Stage(
            name="counts",
            function="counts",
            title="Counts",
            cells=(2,),
            inputs=("PALETTE",),
            outputs=("values", "nrows"),
            reads_state=("matplotlib.rcParams",),
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
        "PALETTE": "setup",
        "values": "counts",
        "nrows": "counts",
    },
)
