"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Measure",
    stages=(
        Stage(
            name="measure",
            function="measure",
            title="Measure",
            cells=(1,),
            outputs=("df",),
        ),
        Stage(
            name="look",
            function="look",
            title="First look",
            cells=(2,),
            inputs=("df",),
            outputs=("sizes",),
        ),
        Stage(
            name="double",
            function="double",
            title="Double",
            cells=(3,),
            inputs=("df",),
            outputs=("df",),
        ),
        Stage(
            name="triple",
            function="triple",
            title="Triple",
            cells=(4,),
            inputs=("df",),
            outputs=("df",),
        ),
    ),
    exports={
        "df": "triple",
        "sizes": "look",
    },
)
