"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Churn",
    parameters={
        "PATH": "churn.csv",
    },
    stages=(
        Stage(
            name="load_the_data",
            function="load_the_data",
            title="Load the data",
            cells=(1, 2),
            outputs=("df",),
            parameters=("PATH",),
        ),
        Stage(
            name="clean_the_table",
            function="clean_the_table",
            title="Clean the table",
            cells=(3, 4),
            inputs=("df",),
            outputs=("df",),
        ),
        Stage(
            name="train",
            function="train",
            title="Train",
            cells=(5, 6),
            inputs=("df",),
            outputs=("X_test", "y_test", "model"),
        ),
        Stage(
            name="explore_report",
            function="explore_report",
            title="Report",
            cells=(7,),
            inputs=("df",),
            outputs=("report",),
        ),
    ),
    exports={
        "df": "clean_the_table",
        "X_test": "train",
        "y_test": "train",
        "model": "train",
        "report": "explore_report",
    },
)
