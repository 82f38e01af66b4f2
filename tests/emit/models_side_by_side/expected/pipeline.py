"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Rents",
    stages=(
        Stage(
            name="load",
            function="load",
            title="Load",
            cells=(1, 2, 3),
            outputs=("rents",),
        ),
        Stage(
            name="models",
            function="models",
            title="Models",
            cells=(4,),
            inputs=("rents",),
            outputs=("X_train", "X_test", "y_train", "y_test", "scores"),
        ),
        Stage(
            name="ridge",
            function="ridge",
            title="Ridge",
            cells=(5, 6),
            inputs=("X_train", "y_train", "scores"),
            outputs=("linear", "scores"),
            writes_state=("numpy.random",),
        ),
        Stage(
            name="random_forest",
            function="random_forest",
            title="Random forest",
            cells=(7, 8),
            inputs=("X_train", "y_train", "scores"),
            outputs=("forest", "scores"),
            reads_state=("numpy.random",),
            writes_state=("numpy.random",),
        ),
        Stage(
            name="train_boosting",
            function="train_boosting",
            title="Boosting",
            cells=(9, 10),
            inputs=("X_train", "y_train", "scores"),
            outputs=("boosting", "scores"),
            reads_state=("numpy.random",),
        ),
        Stage(
            name="test",
            function="test",
            title="Test",
            cells=(11,),
            inputs=("boosting", "X_test", "y_test"),
            outputs=("predicted",),
        ),
    ),
    exports={
        "rents": "load",
        "X_train": "models",
        "X_test": "models",
        "y_train": "models",
        "y_test": "models",
        "scores": "train_boosting",
        "linear": "ridge",
        "forest": "random_forest",
        "boosting": "train_boosting",
        "predicted": "test",
    },
)
