"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Filling what is missing",
    stages=(
        Stage(
            name="load_look",
            function="load_look",
            title="A. Load & look",
            cells=(1, 2),
            outputs=("df",),
        ),
        Stage(
            name="complete_cases",
            function="complete_cases",
            title="B. Complete cases",
            cells=(3,),
            inputs=("df",),
            outputs=("complete",),
        ),
        Stage(
            name="the_mean",
            function="the_mean",
            title="C. The mean",
            cells=(4,),
            inputs=("df",),
            outputs=("mean",),
        ),
        Stage(
            name="medians",
            function="medians",
            title="D. Let's take a look at the medians",
            cells=(5,),
            inputs=("df",),
            outputs=("median",),
        ),
        Stage(
            name="split",
            function="split",
            title="Split",
            cells=(6,),
            inputs=("mean",),
            outputs=("train", "test"),
        ),
        Stage(
            name="train_and_evaluate",
            function="train_and_evaluate",
            title="Train",
            cells=(7,),
            inputs=("train", "test"),
            outputs=("model",),
        ),
    ),
    exports={
        "df": "load_look",
        "complete": "complete_cases",
        "mean": "the_mean",
        "median": "medians",
        "train": "split",
        "test": "split",
        "model": "train_and_evaluate",
    },
)
