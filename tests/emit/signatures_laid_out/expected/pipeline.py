"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Support vectors",
    stages=(
        Stage(
            name="load",
            function="load",
            title="Load",
            cells=(1, 2),
            outputs=(
                "data",
                "x",
                "rate_of_first",
                "rate_of_second",
                "longest_of_all",
                "shortest_of_all",
            ),
        ),
        Stage(
            name="train",
            function="train",
            title="Train",
            cells=(3,),
            inputs=(
                "rate_of_first",
                "rate_of_second",
                "longest_of_all",
                "shortest_of_all",
                "x",
                "data",
            ),
            outputs=("model",),
        ),
    ),
    exports={
        "data": "load",
        "x": "load",
        "rate_of_first": "load",
        "rate_of_second": "load",
        "longest_of_all": "load",
        "shortest_of_all": "load",
        "model": "train",
    },
)
