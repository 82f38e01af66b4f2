"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    parameters={
        "query": "\nselect *\n  from t\n",
    },
    stages=(
        Stage(
            name="setup",
            function="setup",
            title="Setup",
            cells=(1, 2),
            outputs=("text", "values"),
            parameters=("query",),
        ),
    ),
    exports={
        "text": "setup",
        "values": "setup",
    },
)
