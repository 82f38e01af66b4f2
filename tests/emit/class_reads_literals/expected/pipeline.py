"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="use",
            function="use",
            title="Use",
            cells=(1, 2),
            outputs=("net",),
        ),
        Stage(
            name="again",
            function="again",
            title="Again",
            cells=(3,),
        ),
    ),
    exports={
        "net": "use",
    },
)
