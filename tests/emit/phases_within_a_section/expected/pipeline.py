"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="loading",
            function="loading",
            title="Loading",
            cells=(1, 2, 3),
            outputs=("homes",),
        ),
        Stage(
            name="modelling",
            function="modelling",
            title="Modelling",
            cells=(4, 5),
            inputs=("homes",),
            outputs=("y_test", "model", "predicted", "coefficients"),
            bundles=(("model", "coefficients"),),
        ),
        Stage(
            name="evaluate",
            function="evaluate",
            title="Evaluate",
            cells=(6,),
            inputs=("y_test", "predicted"),
            outputs=("worst", "share"),
        ),
        Stage(
            name="summary",
            function="summary",
            title="Summary",
            cells=(7,),
            inputs=("coefficients",),
        ),
    ),
    exports={
        "homes": "loading",
        "y_test": "modelling",
        "model": "modelling",
        "predicted": "modelling",
        "coefficients": "modelling",
        "worst": "evaluate",
        "share": "evaluate",
    },
)
