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
            outputs=("X", "y"),
            bundles=(("X", "y"),),
        ),
        Stage(
            name="train",
            function="train",
            title="Train",
            cells=(2,),
            inputs=("X", "y"),
            outputs=("model",),
        ),
        Stage(
            name="evaluate",
            function="evaluate",
            title="Evaluate",
            cells=(3, 4),
            inputs=("model", "X", "y"),
            outputs=("guessed", "likely", "fpr", "tpr", "thresholds", "area", "harmonic", "best"),
        ),
        Stage(
            name="look",
            function="look",
            title="Look",
            cells=(5,),
            inputs=("model",),
        ),
    ),
    exports={
        "X": "load",
        "y": "load",
        "model": "train",
        "guessed": "evaluate",
        "likely": "evaluate",
        "fpr": "evaluate",
        "tpr": "evaluate",
        "thresholds": "evaluate",
        "area": "evaluate",
        "harmonic": "evaluate",
        "best": "evaluate",
    },
)
