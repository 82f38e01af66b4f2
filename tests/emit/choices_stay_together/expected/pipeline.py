"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    parameters={
        "option": "first",
    },
    stages=(
        Stage(
            name="load",
            function="load",
            title="Load",
            cells=(1,),
            outputs=("first", "second"),
        ),
        Stage(
            name="blend",
            function="blend",
            title="Blend",
            cells=(2, 3, 4, 5),
            inputs=("first", "second"),
            outputs=("chosen",),
            parameters=("option",),
        ),
        Stage(
            name="report",
            function="report",
            title="Report",
            cells=(6,),
            inputs=("chosen",),
        ),
    ),
    exports={
        "first": "load",
        "second": "load",
        "chosen": "blend",
    },
)
