"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="load_and_clean",
            function="load_and_clean",
            title="Load and clean",
            cells=(1,),
            outputs=("rows",),
        ),
        Stage(
            name="machine_learning_models",
            function="machine_learning_models",
            title="3.1 Machine Learning Models",
            cells=(2,),
            inputs=("rows",),
            outputs=("model",),
        ),
        Stage(
            name="cross_validation",
            function="cross_validation",
            title="3.2 Machine Learning Models With Cross Validation",
            cells=(3,),
            inputs=("model", "rows"),
            outputs=("scores",),
            writes_state=("numpy.random",),
        ),
        Stage(
            name="parameter_tuning",
            function="parameter_tuning",
            title="3.3 Machine Learning Models With Parameter tuning",
            cells=(4,),
            inputs=("model", "rows"),
            outputs=("search",),
            reads_state=("numpy.random",),
        ),
        Stage(
            name="what_best_of_all_models_says_of_rest",
            function="what_best_of_all_models_says_of_rest",
            title="Part II : What the best of all the models says of the rest",
            cells=(5,),
            inputs=("search", "rows"),
        ),
    ),
    exports={
        "rows": "load_and_clean",
        "model": "machine_learning_models",
        "scores": "cross_validation",
        "search": "parameter_tuning",
    },
)
