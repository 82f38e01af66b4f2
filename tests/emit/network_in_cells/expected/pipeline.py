"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    parameters={
        "batch_size": 32,
        "epochs": 6,
    },
    stages=(
        Stage(
            name="load",
            function="load",
            title="Load",
            cells=(1, 2),
            outputs=("train",),
        ),
        Stage(
            name="split",
            function="split",
            title="Split",
            cells=(3, 4, 5, 6, 7, 8),
            inputs=("train",),
            outputs=("train", "test", "labels", "longest", "codes", "lengths"),
        ),
        Stage(
            name="train_model",
            function="train_model",
            title="Train",
            cells=(9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20),
            inputs=("codes", "labels"),
            outputs=("model",),
            parameters=("batch_size", "epochs"),
        ),
    ),
    exports={
        "train": "split",
        "test": "split",
        "labels": "split",
        "longest": "split",
        "codes": "split",
        "lengths": "split",
        "model": "train_model",
    },
)
