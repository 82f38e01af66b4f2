"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="load_and_clean",
            function="load_and_clean",
            title="Load and clean",
            cells=(1,),
            outputs=("rows",),
        ),
        Stage(
            name="train_and_evaluate",
            function="train_and_evaluate",
            title="Train and evaluate",
            cells=(2,),
            inputs=("rows",),
            outputs=("ridge",),
        ),
        Stage(
            name="train_and_evaluate_2",
            function="train_and_evaluate_2",
            title="Train and evaluate",
            cells=(3,),
            inputs=("rows",),
            outputs=("lasso",),
        ),
        Stage(
            name="train_and_evaluate_3",
            function="train_and_evaluate_3",
            title="Train and evaluate",
            cells=(4,),
            inputs=("rows",),
            outputs=("x_test", "y_test", "forest"),
        ),
    ),
    exports={
        "rows": "load_and_clean",
        "x_test": "train_and_evaluate_3",
        "y_test": "train_and_evaluate_3",
        "ridge": "train_and_evaluate",
        "lasso": "train_and_evaluate_2",
        "forest": "train_and_evaluate_3",
    },
)
