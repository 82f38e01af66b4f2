"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    parameters={
        "rate": 0.1,
        "width": 8,
    },
    stages=(
        Stage(
            name="setup",
            function="setup",
            title="Setup",
            cells=(1,),
            outputs=("net",),
            parameters=("rate",),
        ),
        Stage(
            name="run_sum",
            function="run_sum",
            title="Sum",
            cells=(2,),
            outputs=("due",),
            parameters=("rate",),
        ),
        Stage(
            name="tell",
            function="tell",
            title="Tell",
            cells=(3,),
            inputs=("net", "due"),
            outputs=("due",),
        ),
        Stage(
            name="shape",
            function="shape",
            title="Shape",
            cells=(4,),
            inputs=("due",),
            parameters=("width",),
        ),
    ),
    exports={
        "net": "setup",
        "due": "tell",
    },
)
