"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="read_the_rooms",
            function="read_the_rooms",
            title="Read the rooms",
            cells=(1, 2),
            outputs=("X_train", "X_test", "y_train", "y_test"),
            writes_state=("pandas.options",),
        ),
        Stage(
            name="train_ridge",
            function="train_ridge",
            title="Ridge",
            cells=(3,),
            inputs=("X_train", "y_train", "X_test", "y_test"),
            outputs=("ridge",),
            reads_state=("pandas.options",),
        ),
        Stage(
            name="a_tree",
            function="a_tree",
            title="A tree",
            cells=(4,),
            inputs=("X_train", "y_train", "X_test", "y_test"),
            outputs=("tree", "given"),
            reads_state=("pandas.options",),
        ),
        Stage(
            name="another_year",
            function="another_year",
            title="Another year",
            cells=(5,),
            outputs=("later",),
            reads_state=("pandas.options",),
        ),
    ),
    exports={
        "X_train": "read_the_rooms",
        "X_test": "read_the_rooms",
        "y_train": "read_the_rooms",
        "y_test": "read_the_rooms",
        "ridge": "train_ridge",
        "given": "a_tree",
        "tree": "a_tree",
        "later": "another_year",
    },
)
