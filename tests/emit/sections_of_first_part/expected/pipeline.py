"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Bank clients",
    parameters={
        "target": "out/",
        "source": "in/",
        "SEED": 42,
        "parameters": {
            "n_estimators": 100,
            "max_depth": 4,
            "min_samples_leaf": 3,
            "max_features": 3,
        },
        "path": "input/",
    },
    stages=(
        Stage(
            name="libraries_and_configuration",
            function="libraries_and_configuration",
            title="Libraries and configuration",
            cells=(1, 2, 3, 4),
            outputs=("config",),
            parameters=("target", "source", "SEED"),
            writes_state=("numpy.random",),
        ),
        Stage(
            name="load_data",
            function="load_data",
            title="Load Data",
            cells=(5, 6, 7),
            inputs=("config",),
            outputs=("train", "test", "submission"),
            parameters=("path",),
        ),
        Stage(
            name="feature_engineering",
            function="feature_engineering",
            title="Feature Engineering",
            cells=(8, 9),
            inputs=("train", "test"),
            outputs=("train_fe", "test_fe"),
        ),
        Stage(
            name="set_up_training",
            function="set_up_training",
            title="Set up Training",
            cells=(10, 11),
            inputs=("train_fe",),
            outputs=("model", "importance"),
            parameters=("parameters",),
            reads_state=("numpy.random",),
        ),
        Stage(
            name="save",
            function="save",
            title="Save",
            cells=(12,),
            inputs=("submission", "model", "test_fe"),
            outputs=("submission",),
        ),
    ),
    exports={
        "config": "libraries_and_configuration",
        "train": "load_data",
        "test": "load_data",
        "submission": "save",
        "train_fe": "feature_engineering",
        "test_fe": "feature_engineering",
        "model": "set_up_training",
        "importance": "set_up_training",
    },
)
