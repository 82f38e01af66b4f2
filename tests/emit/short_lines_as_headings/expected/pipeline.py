"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="load_the_orders",
            function="load_the_orders",
            title="Load the orders",
            cells=(1, 2, 3),
            outputs=("orders",),
        ),
        Stage(
            name="clean_them",
            function="clean_them",
            title="Clean them",
            cells=(4,),
            inputs=("orders",),
            outputs=("orders",),
        ),
        Stage(
            name="charts_of_the_shop",
            function="charts_of_the_shop",
            title="Charts of the shop",
            cells=(5, 6, 7),
            inputs=("orders",),
            outputs=("orders",),
        ),
    ),
    exports={
        "orders": "charts_of_the_shop",
    },
)
