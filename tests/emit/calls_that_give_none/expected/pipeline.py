"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="clean",
            function="clean",
            title="Clean",
            cells=(1, 2),
            outputs=("parts",),
        ),
        Stage(
            name="save",
            function="save",
            title="Save",
            cells=(3,),
            inputs=("parts",),
        ),
        Stage(
            name="clean_2",
            function="clean_2",
            title="Clean",
            cells=(4,),
            inputs=("parts",),
            outputs=("parts",),
        ),
    ),
    exports={
        "parts": "clean_2",
    },
)
