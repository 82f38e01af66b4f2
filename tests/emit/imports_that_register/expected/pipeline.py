"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="impute",
            function="impute",
            title="Impute",
            cells=(1, 2),
            outputs=("table",),
        ),
        Stage(
            name="draw",
            function="draw",
            title="Draw",
            cells=(3,),
            inputs=("table",),
            outputs=("name",),
        ),
        Stage(
            name="again",
            function="again",
            title="Again",
            cells=(4,),
            inputs=("table", "name"),
            outputs=("total",),
        ),
    ),
    exports={
        "table": "impute",
        "name": "draw",
        "total": "again",
    },
)
