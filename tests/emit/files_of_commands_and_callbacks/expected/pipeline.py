"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Keeping the best network",
    data_levels_up=1,
    stages=(
        Stage(
            name="setup",
            function="setup",
            title="Setup",
            cells=(1,),
        ),
        Stage(
            name="load",
            function="load",
            title="Load",
            cells=(2,),
            outputs=("rows", "marks"),
        ),
        Stage(
            name="train",
            function="train",
            title="Train",
            cells=(3,),
            inputs=("rows", "marks"),
            outputs=("net", "keep", "past"),
            writes_state=("random",),
            after=("setup", "load"),
        ),
        Stage(
            name="predict",
            function="predict",
            title="Predict",
            cells=(4,),
            inputs=("rows",),
            outputs=("guess",),
            reads_state=("random",),
            after=("setup", "load", "train"),
        ),
    ),
    exports={
        "rows": "load",
        "marks": "load",
        "net": "train",
        "keep": "train",
        "past": "train",
        "guess": "predict",
    },
)
