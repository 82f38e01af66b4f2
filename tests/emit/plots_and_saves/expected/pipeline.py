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
            name="explore_and_train",
            function="explore_and_train",
            title="Explore and train",
            cells=(2, 3, 4, 5),
            inputs=("train",),
            outputs=("model", "w1", "w2"),
            bundles=(("model", "w1", "w2"),),
        ),
        Stage(
            name="predict",
            function="predict",
            title="Predict",
            cells=(6, 7, 8, 9),
            inputs=("model", "test"),
            outputs=("d",),
        ),
    ),
    exports={
        "train": "load",
        "test": "load",
        "model": "explore_and_train",
        "w1": "explore_and_train",
        "w2": "explore_and_train",
        "d": "predict",
    },
)
