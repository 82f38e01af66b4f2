"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="load_and_explore",
            function="load_and_explore",
            title="Load and explore",
            cells=(1, 2, 3, 4, 5),
            outputs=("regions", "themes", "of_country"),
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
        "regions": "load_and_explore",
        "themes": "load_and_explore",
        "of_country": "load_and_explore",
    },
)
