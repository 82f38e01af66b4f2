"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="load",
            function="load",
            title="Load",
            cells=(1,),
            outputs=("rows", "table", "order", "other"),
            bundles=(("rows", "table"),),
        ),
        Stage(
            name="sort",
            function="sort",
            title="Sort",
            cells=(2,),
            inputs=("rows", "table", "order", "other"),
            outputs=("rows", "table", "order", "other"),
            bundles=(("rows", "table"),),
        ),
        Stage(
            name="report",
            function="",
            title="Report",
            cells=(3,),
            inputs=("table", "rows", "order", "other"),
            outputs=("x",),
        ),
    ),
    exports={
        "rows": "sort",
        "table": "sort",
        "order": "sort",
        "other": "sort",
        "x": "report",
    },
)
