"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="load_and_clean",
            function="load_and_clean",
            title="Load and clean",
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
        "regions": "load_and_clean",
        "themes": "load_and_clean",
        "of_country": "load_and_clean",
    },
)
