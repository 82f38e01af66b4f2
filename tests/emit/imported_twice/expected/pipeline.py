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
            outputs=("Tally",),
        ),
        Stage(
            name="read",
            function="read",
            title="Read",
            cells=(2, 3, 4),
            inputs=("Tally",),
            outputs=("rows", "texts", "page"),
            bundles=(("rows", "texts", "page"),),
        ),
    ),
    exports={
        "rows": "read",
        "texts": "read",
        "page": "read",
    },
)
