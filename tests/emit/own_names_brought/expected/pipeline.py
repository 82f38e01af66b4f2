"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="One",
    parameters={
        "partial": 3,
    },
    stages=(
        Stage(
            name="one",
            function="one",
            title="One",
            cells=(1,),
            outputs=("factor",),
        ),
        Stage(
            name="two",
            function="two",
            title="Two",
            cells=(2,),
            inputs=("factor",),
            outputs=("functions",),
            parameters=("partial",),
        ),
    ),
    exports={
        "factor": "one",
        "functions": "two",
    },
)
