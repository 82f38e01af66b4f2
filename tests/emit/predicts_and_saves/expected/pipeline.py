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
            outputs=("rows", "wanted"),
        ),
        Stage(
            name="training",
            function="training",
            title="Training",
            cells=(2, 3),
            inputs=("rows",),
            outputs=("scaler", "model", "error"),
        ),
        Stage(
            name="predict",
            function="predict",
            title="Predict",
            cells=(4,),
            inputs=("scaler", "wanted", "model"),
            outputs=("scaler", "submission"),
        ),
    ),
    exports={
        "rows": "load",
        "wanted": "load",
        "scaler": "predict",
        "model": "training",
        "error": "training",
        "submission": "predict",
    },
)
