"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Make",
    stages=(
        Stage(
            name="make",
            function="make",
            title="Make",
            cells=(1,),
            outputs=("train", "test", "both"),
            bundles=(("train", "test", "both"),),
        ),
        Stage(
            name="change",
            function="change",
            title="Change",
            cells=(2,),
            inputs=("both", "train", "test"),
            outputs=("train", "both", "test"),
            bundles=(("train", "test", "both"),),
        ),
        Stage(
            name="look",
            function="look",
            title="Look",
            cells=(3,),
            inputs=("train", "test", "both"),
        ),
    ),
    exports={
        "train": "change",
        "test": "change",
        "both": "change",
    },
)
