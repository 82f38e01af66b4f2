"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Ratings",
    stages=(
        Stage(
            name="setup",
            function="setup",
            title="Setup",
            cells=(1,),
            outputs=("rows",),
        ),
        Stage(
            name="both_candidates",
            function="both_candidates",
            title="Both candidates",
            cells=(2, 3),
            inputs=("rows",),
            outputs=("descent",),
        ),
        Stage(
            name="what_is_left",
            function="what_is_left",
            title="What is left?",
            cells=(4,),
            inputs=("descent",),
        ),
    ),
    exports={
        "rows": "setup",
        "descent": "both_candidates",
    },
)
