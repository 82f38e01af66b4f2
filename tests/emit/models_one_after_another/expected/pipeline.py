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
            name="build_features_and_train",
            function="build_features_and_train",
            title="Build features and train",
            cells=(2,),
            inputs=("rows",),
            outputs=("ridge",),
        ),
        Stage(
            name="build_features_and_train_lasso",
            function="build_features_and_train_lasso",
            title="Build features and train",
            cells=(3,),
            inputs=("rows",),
            outputs=("lasso",),
        ),
        Stage(
            name="build_features_and_train_random_forest",
            function="build_features_and_train_random_forest",
            title="Build features and train",
            cells=(4,),
            inputs=("rows",),
            outputs=("x_test", "y_test", "forest"),
        ),
    ),
    exports={
        "rows": "load_and_clean",
        "x_test": "build_features_and_train_random_forest",
        "y_test": "build_features_and_train_random_forest",
        "ridge": "build_features_and_train",
        "lasso": "build_features_and_train_lasso",
        "forest": "build_features_and_train_random_forest",
    },
)
