"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="setup",
            function="setup",
            title="Setup",
            cells=(1, 2),
            outputs=("rows",),
        ),
        Stage(
            name="first",
            function="first",
            title="First",
            cells=(3,),
            inputs=("rows",),
        ),
        Stage(
            name="second",
            function="second",
            title="Second",
            cells=(4,),
            inputs=("rows",),
        ),
        Stage(
            name="others",
            function="others",
            title="Others",
            cells=(5,),
            outputs=("rows",),
        ),
    ),
    exports={
        "rows": "others",
    },
)
