"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Digit recognizer (CNN & one cycle)",
    parameters={
        "FONT": {"size": 10},
    },
    stages=(
        Stage(
            name="setup",
            function="setup",
            title="Setup",
            cells=(1,),
            outputs=("COLOURS",),
            parameters=("FONT",),
            writes_state=("pandas.options",),
        ),
        Stage(
            name="load_the_digits",
            function="load_the_digits",
            title="Load the digits",
            cells=(2,),
            outputs=("digits",),
            reads_state=("pandas.options",),
        ),
        Stage(
            name="report",
            function="report",
            title="Report",
            cells=(3,),
            inputs=("digits", "COLOURS"),
            outputs=("means",),
            reads_state=("pandas.options",),
        ),
    ),
    exports={
        "COLOURS": "setup",
        "digits": "load_the_digits",
        "means": "report",
    },
)
