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
            name="setup",
            function="setup",
            title="Setup",
            cells=(1, 2),
            outputs=("mode", "count", "path", "columns", "options"),
            parameters=("mode", "count", "path", "columns", "options"),
        ),
        Stage(
            name="settle",
            function="settle",
            title="Settle",
            cells=(3,),
            inputs=("count", "mode", "path"),
            outputs=("size", "mode", "count", "path"),
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
