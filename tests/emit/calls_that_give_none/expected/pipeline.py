"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="setup",
            function="setup",
            title="Setup",
            cells=(1,),
            outputs=("parts",),
        ),
        Stage(
            name="drop",
            function="drop",
            title="Drop",
            cells=(2,),
            inputs=("parts",),
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
            name="replace",
            function="replace",
            title="Replace",
            cells=(4,),
            inputs=("parts",),
            outputs=("parts",),
        ),
    ),
    exports={
        "parts": "replace",
    },
)
