"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Prepare",
    parameters={
        "limit": 3,
    },
    stages=(
        Stage(
            name="prepare",
            function="prepare",
            title="Prepare",
            cells=(1,),
            outputs=("words",),
        ),
        Stage(
            name="use",
            function="use",
            title="Use",
            cells=(2,),
            inputs=("words",),
            outputs=("result",),
            parameters=("limit",),
        ),
    ),
    exports={
        "words": "prepare",
        "result": "use",
    },
)
