"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="load_and_split",
            function="load_and_split",
            title="Load and split",
            cells=(1,),
            outputs=("X_train", "X_test", "y_train", "y_test"),
        ),
        Stage(
            name="train_and_evaluate",
            function="train_and_evaluate",
            title="Train and evaluate",
            cells=(2, 3),
            inputs=("X_train", "y_train", "X_test", "y_test"),
            outputs=("clf",),
        ),
        Stage(
            name="train_and_evaluate_rates",
            function="train_and_evaluate_rates",
            title="Train and evaluate",
            cells=(4, 5, 6, 7, 8, 9, 10, 11),
            inputs=("X_train", "y_train", "X_test", "y_test", "clf"),
            outputs=("rf", "gd", "imp", "wrong"),
        ),
    ),
    exports={
        "X_train": "load_and_split",
        "X_test": "load_and_split",
        "y_train": "load_and_split",
        "y_test": "load_and_split",
        "clf": "train_and_evaluate",
        "rf": "train_and_evaluate_rates",
        "gd": "train_and_evaluate_rates",
        "imp": "train_and_evaluate_rates",
        "wrong": "train_and_evaluate_rates",
    },
)
