"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="load",
            function="load",
            title="Load",
            cells=(1,),
            outputs=("loans", "regions", "themes"),
        ),
        Stage(
            name="plot",
            function="plot",
            title="Plot",
            cells=(2, 3, 4, 5),
            inputs=("loans", "regions"),
            outputs=("of_country",),
        ),
        Stage(
            name="plot_themes",
            function="plot_themes",
            title="Themes",
            cells=(6, 7),
            inputs=("themes",),
        ),
    ),
    exports={
        "loans": "load",
        "regions": "load",
        "themes": "load",
        "of_country": "plot",
    },
)
