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
            outputs=("X", "y"),
        ),
        Stage(
            name="logistic_regression",
            function="logistic_regression",
            title="Logistic regression",
            cells=(3, 4, 5),
            inputs=("X", "y"),
            outputs=("first", "second"),
        ),
        Stage(
            name="naive_bayes",
            function="naive_bayes",
            title="Naive Bayes",
            cells=(6, 7, 8),
            inputs=("X", "y"),
            outputs=("third", "fourth"),
        ),
        Stage(
            name="random_forest",
            function="random_forest",
            title="Random forest",
            cells=(9,),
            inputs=("X", "y"),
            outputs=("forest",),
        ),
    ),
    exports={
        "X": "load",
        "y": "load",
        "first": "logistic_regression",
        "second": "logistic_regression",
        "third": "naive_bayes",
        "fourth": "naive_bayes",
        "forest": "random_forest",
    },
)
