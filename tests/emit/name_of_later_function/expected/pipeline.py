"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="look",
            function="look",
            title="Look",
            cells=(1, 2),
            outputs=("rows", "other"),
        ),
        Stage(
            name="merge",
            function="",
            title="Merge",
            cells=(3,),
            inputs=("rows", "other"),
            outputs=("rows",),
        ),
        Stage(
            name="again",
            function="again",
            title="Again",
            cells=(4,),
            inputs=("rows",),
        ),
        Stage(
            name="end",
            function="end",
            title="End",
            cells=(5,),
            inputs=("rows",),
            outputs=("rows",),
        ),
    ),
    exports={
        "rows": "end",
        "other": "look",
    },
)
