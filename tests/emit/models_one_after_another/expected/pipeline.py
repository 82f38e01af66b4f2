"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="load_and_clean",
            function="load_and_clean",
            title="Load and clean",
            cells=(1,),
            outputs=("rows",),
        ),
        Stage(
            name="features_and_train",
            function="features_and_train",
            title="Features and train",
            cells=(2,),
            inputs=("rows",),
            outputs=("ridge",),
        ),
        Stage(
            name="features_and_train_lasso",
            function="features_and_train_lasso",
            title="Features and train",
            cells=(3,),
            inputs=("rows",),
            outputs=("lasso",),
        ),
        Stage(
            name="features_and_train_random_forest",
            function="features_and_train_random_forest",
            title="Features and train",
            cells=(4,),
            inputs=("rows",),
            outputs=("x_test", "y_test", "forest"),
        ),
    ),
    exports={
        "rows": "load_and_clean",
        "x_test": "features_and_train_random_forest",
        "y_test": "features_and_train_random_forest",
        "ridge": "features_and_train",
        "lasso": "features_and_train_lasso",
        "forest": "features_and_train_random_forest",
    },
)
