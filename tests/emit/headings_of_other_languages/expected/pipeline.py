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
            outputs=("df",),
            writes_state=("pandas.options",),
        ),
        Stage(
            name="plot",
            function="plot",
            title="Plot",
            cells=(3,),
            inputs=("df",),
            reads_state=("pandas.options",),
        ),
        Stage(
            name="train_pca",
            function="train_pca",
            title="PCA",
            cells=(4,),
            inputs=("df",),
            outputs=("pca",),
            reads_state=("pandas.options",),
        ),
    ),
    exports={
        "df": "load",
        "pca": "train_pca",
    },
)
