"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Prices of houses in small towns",
    stages=(
        Stage(
            name="load",
            function="load",
            title="Load",
            cells=(1,),
            outputs=("rows", "wanted"),
        ),
        Stage(
            name="clean",
            function="clean",
            title="Clean",
            cells=(2,),
            inputs=("rows", "wanted"),
            outputs=("rows", "wanted"),
        ),
        Stage(
            name="modeling",
            function="modeling",
            title="Model",
            cells=(3,),
            inputs=("rows",),
            outputs=("model", "shift"),
        ),
        Stage(
            name="write_submission",
            function="write_submission",
            title="Write submission",
            cells=(4,),
            inputs=("wanted", "shift"),
            outputs=("out",),
        ),
    ),
    exports={
        "rows": "clean",
        "wanted": "clean",
        "model": "modeling",
        "shift": "modeling",
        "out": "write_submission",
    },
)
