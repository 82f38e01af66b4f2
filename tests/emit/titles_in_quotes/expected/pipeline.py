"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Rocks",
    stages=(
        Stage(
            name="count_hazardous_and_not_hazardous",
            function="count_hazardous_and_not_hazardous",
            title='Count the "Hazardous" and the "Not Hazardous"',
            cells=(1, 2),
            outputs=("total",),
        ),
        Stage(
            name="show_the_sum",
            function="show_the_sum",
            title="Show the sum",
            cells=(3,),
            inputs=("total",),
        ),
        Stage(
            name="to_do",
            function="to_do",
            title="TO-DO",
            cells=(4,),
        ),
    ),
    exports={
        "total": "count_hazardous_and_not_hazardous",
    },
)
