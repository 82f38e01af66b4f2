"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="collect",
            function="collect",
            title="collect",
            cells=(1,),
            outputs=("rows", "kept"),
            bundles=(("rows", "kept"),),
        ),
        Stage(
            name="look",
            function="look",
            title="look",
            cells=(2, 3),
            inputs=("kept", "rows"),
            outputs=("last", "rows", "kept"),
            bundles=(("last", "rows", "kept"),),
        ),
        Stage(
            name="tell",
            function="tell",
            title="tell",
            cells=(4,),
            inputs=("rows", "kept", "last"),
            outputs=("rows", "kept", "last"),
            bundles=(("rows", "kept", "last"),),
        ),
    ),
    exports={
        "rows": "tell",
        "kept": "tell",
        "last": "tell",
    },
)
