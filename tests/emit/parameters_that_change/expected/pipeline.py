"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    parameters={
        "mode": None,
        "path": "data",
        "columns": ["a", "b"],
        "options": {"deep": 1},
        "count": 4,
    },
    starting=("mode", "path", "columns", "options", "count"),
    stages=(
        Stage(
            name="settle",
            function="settle",
            title="Settle",
            cells=(1, 2, 3),
            outputs=("mode", "count", "path", "columns", "options", "size"),
            parameters=("mode", "count", "path", "columns", "options"),
        ),
        Stage(
            name="change",
            function="change",
            title="Change",
            cells=(4,),
            inputs=("columns", "options"),
            outputs=("columns", "options"),
            bundles=(("columns", "options"),),
        ),
        Stage(
            name="report",
            function="report",
            title="Report",
            cells=(5,),
            inputs=("mode", "count", "path", "columns", "options", "size"),
        ),
    ),
    exports={
        "mode": "settle",
        "count": "settle",
        "path": "settle",
        "columns": "change",
        "options": "change",
        "size": "settle",
    },
)
