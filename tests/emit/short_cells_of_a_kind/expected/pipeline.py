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
            outputs=("rows",),
        ),
        Stage(
            name="clean",
            function="clean",
            title="Clean",
            cells=(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21),
            inputs=("rows",),
            outputs=("rows",),
        ),
        Stage(
            name="split",
            function="split",
            title="Split",
            cells=(22,),
            inputs=("rows",),
            outputs=("train", "test"),
        ),
        Stage(
            name="train_and_evaluate",
            function="train_and_evaluate",
            title="Train and evaluate",
            cells=(23,),
            inputs=("train", "test"),
            outputs=("model",),
        ),
    ),
    exports={
        "rows": "clean",
        "train": "split",
        "test": "split",
        "model": "train_and_evaluate",
    },
)
