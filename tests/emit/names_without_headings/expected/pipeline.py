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
            outputs=("rows",),
        ),
        Stage(
            name="explore",
            function="explore",
            title="",
            cells=(2,),
            inputs=("rows",),
        ),
        Stage(
            name="make_rows",
            function="",
            title="",
            cells=(3,),
            inputs=("rows",),
            outputs=("rows", "Agent"),
        ),
        Stage(
            name="define_player",
            function="",
            title="",
            cells=(4,),
            inputs=("Agent",),
            outputs=("Player",),
        ),
        Stage(
            name="explore_player",
            function="",
            title="",
            cells=(5,),
            inputs=("Player", "rows"),
        ),
    ),
    exports={
        "rows": "make_rows",
        "Agent": "make_rows",
        "Player": "define_player",
    },
)
