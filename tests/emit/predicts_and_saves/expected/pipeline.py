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
            cells=(2,),
            inputs=("rows",),
            outputs=("X_train", "X_test", "y_train", "y_test", "scaler"),
        ),
        Stage(
            name="train_and_evaluate",
            function="train_and_evaluate",
            title="Train and evaluate",
            cells=(3,),
            inputs=("X_train", "y_train", "y_test", "scaler", "X_test"),
            outputs=("model", "error"),
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
        "X_train": "training",
        "X_test": "training",
        "y_train": "training",
        "y_test": "training",
        "scaler": "predict",
        "model": "train_and_evaluate",
        "error": "train_and_evaluate",
        "submission": "predict",
    },
)
