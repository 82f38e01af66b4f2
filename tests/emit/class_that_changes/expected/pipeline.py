"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="settings",
            function="",
            title="Settings",
            cells=(1,),
            outputs=("CFG",),
        ),
        Stage(
            name="load",
            function="load",
            title="Load",
            cells=(2,),
            inputs=("CFG",),
            outputs=("rows",),
        ),
        Stage(
            name="train",
            function="train",
            title="Train",
            cells=(3,),
            inputs=("CFG", "rows"),
            outputs=("CFG", "trainer", "rows"),
            bundles=(("CFG", "trainer"),),
        ),
        Stage(
            name="report",
            function="report",
            title="Report",
            cells=(4,),
            inputs=("CFG", "trainer"),
        ),
    ),
    exports={
        "CFG": "train",
        "rows": "train",
        "trainer": "train",
    },
)
