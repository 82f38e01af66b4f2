"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="load",
            function="load",
            title="Load",
            cells=(1, 2),
            outputs=("df",),
        ),
        Stage(
            name="eda",
            function="eda",
            title="EDA",
            cells=(3, 4, 5, 6, 7, 8, 9, 10, 11),
            inputs=("df",),
        ),
        Stage(
            name="load_and_clean",
            function="load_and_clean",
            title="Load and clean",
            cells=(12, 13, 14, 15, 16, 17, 18),
            outputs=("df", "s"),
        ),
        Stage(
            name="eda_2",
            function="eda_2",
            title="EDA",
            cells=(19,),
            inputs=("s",),
        ),
    ),
    exports={
        "df": "load_and_clean",
        "s": "load_and_clean",
    },
)
