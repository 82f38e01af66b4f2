"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Two ways to fewer columns",
    stages=(
        Stage(
            name="load",
            function="load",
            title="Load",
            cells=(1, 2),
            outputs=("rows",),
        ),
        Stage(
            name="fewer_columns",
            function="fewer_columns",
            title="Fewer columns",
            cells=(3, 4, 5, 6, 7, 8, 9, 10),
            inputs=("rows",),
        ),
        Stage(
            name="factors_of_wines",
            function="factors_of_wines",
            title="Factors of wines",
            cells=(11, 12),
            outputs=("kinds", "factors", "shares"),
            writes_state=("numpy.random",),
        ),
        Stage(
            name="directions_of_digits",
            function="directions_of_digits",
            title="Directions of digits",
            cells=(13, 14, 15),
            outputs=("of", "directions", "flat"),
            reads_state=("numpy.random",),
        ),
    ),
    exports={
        "rows": "load",
        "kinds": "factors_of_wines",
        "factors": "factors_of_wines",
        "shares": "factors_of_wines",
        "of": "directions_of_digits",
        "directions": "directions_of_digits",
        "flat": "directions_of_digits",
    },
)
