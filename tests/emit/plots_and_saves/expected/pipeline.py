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
            name="train_model",
            function="train_model",
            title="Train",
            cells=(2, 3, 4),
            inputs=("train",),
            outputs=("model", "w1", "w2"),
            bundles=(("model", "w1", "w2"),),
        ),
        Stage(
            name="predict",
            function="predict",
            title="Predict",
            cells=(5, 6, 7),
            inputs=("w2", "model", "test"),
            outputs=("d",),
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
        "model": "train_model",
        "w1": "train_model",
        "w2": "train_model",
        "d": "predict",
    },
)
