"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Processes",
    parameters={
        "DROP_COLS": ["b"],
        "RATE": 2,
    },
    stages=(
        Stage(
            name="cir_process",
            function="cir_process",
            title="CIR process",
            cells=(1, 2, 3),
            outputs=("cols", "kept", "results"),
            parameters=("DROP_COLS",),
            writes_state=("warnings.filters",),
        ),
        Stage(
            name="model",
            function="model",
            title="Model",
            cells=(4,),
            inputs=("kept", "results"),
            parameters=("RATE",),
            reads_state=("warnings.filters",),
        ),
    ),
    exports={
        "cols": "cir_process",
        "kept": "cir_process",
        "results": "cir_process",
    },
)
