"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    data_levels_up=1,
    stages=(
        Stage(
            name="explore_show",
            function="explore_show",
            title="Show",
            cells=(1, 2),
            outputs=("FOLDER", "scale"),
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
        "FOLDER": "explore_show",
        "scale": "explore_show",
    },
)
