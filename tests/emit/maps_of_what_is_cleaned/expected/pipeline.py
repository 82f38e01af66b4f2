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
            outputs=("north", "south", "east", "west"),
        ),
        Stage(
            name="plot",
            function="plot",
            title="Plot",
            cells=(2, 3, 4, 5),
            inputs=("north", "south", "east", "west"),
            outputs=("x", "y"),
            bundles=(("x", "y"),),
        ),
    ),
    exports={
        "north": "load",
        "south": "load",
        "east": "load",
        "west": "load",
        "x": "plot",
        "y": "plot",
    },
)
