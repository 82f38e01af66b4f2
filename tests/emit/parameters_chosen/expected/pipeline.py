"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    parameters={
        "note": "two\nlines",
        "weights": [0.5, 0.3, 0.2],
        "retries": 3,
        "SIZES": (64, 32),
        "COLUMNS": ["age", "income"],
        "rate": 0.25,
        "path": "out/table one.csv",
        "date_format": "%Y-%m-%d %H:%M",
    },
    stages=(
        Stage(
            name="setup",
            function="setup",
            title="Setup",
            cells=(1, 2),
            outputs=("MESSAGE", "query", "number", "x", "y", "i"),
        ),
        Stage(
            name="use",
            function="use",
            title="Use",
            cells=(3,),
            inputs=("x", "i", "MESSAGE", "query", "number", "y"),
            outputs=("i",),
            parameters=(
                "rate",
                "note",
                "weights",
                "retries",
                "SIZES",
                "COLUMNS",
                "path",
                "date_format",
            ),
        ),
    ),
    exports={
        "MESSAGE": "setup",
        "query": "setup",
        "number": "setup",
        "x": "setup",
        "y": "setup",
        "i": "use",
    },
)
