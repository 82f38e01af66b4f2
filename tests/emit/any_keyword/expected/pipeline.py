"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    data_levels_up=1,
    stages=(
        Stage(
            name="setup",
            function="setup",
            title="Setup",
            cells=(1,),
            outputs=("FOLDER", "scale"),
        ),
        Stage(
            name="explore_show",
            function="explore_show",
            title="Show",
            cells=(2,),
            inputs=("FOLDER",),
        ),
        Stage(
            name="again",
            function="again",
            title="Again",
            cells=(3,),
            inputs=("scale", "FOLDER"),
        ),
    ),
    exports={
        "FOLDER": "setup",
        "scale": "setup",
    },
)
