"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="setup",
            function="",
            title="Setup",
            cells=(1, 2),
            outputs=("rows", "later"),
            bundles=(("rows", "later"),),
        ),
        Stage(
            name="first",
            function="",
            title="First",
            cells=(3,),
            inputs=("rows", "later"),
            outputs=("pick",),
        ),
        Stage(
            name="second",
            function="",
            title="Second",
            cells=(4,),
            inputs=("rows",),
        ),
        Stage(
            name="others",
            function="",
            title="Others",
            cells=(5,),
            outputs=("rows",),
        ),
        Stage(
            name="picked",
            function="",
            title="Picked",
            cells=(6,),
            inputs=("pick", "rows"),
        ),
    ),
    exports={
        "rows": "others",
        "later": "setup",
        "pick": "first",
    },
)
