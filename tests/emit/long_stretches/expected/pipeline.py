"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="load_and_build_features",
            function="load_and_build_features",
            title="Load and build features",
            cells=(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22),
            outputs=("rows",),
        ),
        Stage(
            name="build_features",
            function="build_features",
            title="Build features",
            cells=(23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36),
            inputs=("rows",),
            outputs=("rows",),
        ),
        Stage(
            name="modeling",
            function="modeling",
            title="Model",
            cells=(37,),
            inputs=("rows",),
            outputs=("model",),
        ),
        Stage(
            name="evaluate_scores",
            function="evaluate_scores",
            title="Scores",
            cells=(38,),
            inputs=("model", "rows"),
            outputs=("scores",),
        ),
        Stage(
            name="report",
            function="report",
            title="Report",
            cells=(39,),
            inputs=("scores",),
        ),
    ),
    exports={
        "rows": "build_features",
        "model": "modeling",
        "scores": "evaluate_scores",
    },
)
