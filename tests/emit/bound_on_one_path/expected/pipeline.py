"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="First",
    stages=(
        Stage(
            name="first",
            function="first",
            title="First",
            cells=(1,),
            outputs=("flag", "extra"),
        ),
        Stage(
            name="second",
            function="second",
            title="Second",
            cells=(2,),
            inputs=("flag", "extra"),
        ),
    ),
    exports={
        "flag": "first",
        "extra": "first",
    },
)
