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
            outputs=("train", "test"),
        ),
        Stage(
            name="clean_and_train",
            function="clean_and_train",
            title="Clean and train",
            cells=(2, 3, 4, 5, 6, 7),
            inputs=("train", "test"),
            outputs=("model", "d"),
        ),
        Stage(
            name="plot_and_save",
            function="plot_and_save",
            title="Plot and save",
            cells=(8, 9),
            inputs=("test", "d"),
        ),
    ),
    exports={
        "train": "load",
        "test": "load",
        "model": "clean_and_train",
        "d": "clean_and_train",
    },
)
