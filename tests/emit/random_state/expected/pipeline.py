"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    title="Seed",
    stages=(
        Stage(
            name="seed",
            function="seed",
            title="Seed",
            cells=(1,),
            outputs=("a",),
            writes_state=("numpy.random",),
        ),
        Stage(
            name="draw",
            function="draw",
            title="Draw",
            cells=(2,),
            outputs=("b",),
            reads_state=("numpy.random",),
        ),
    ),
    exports={
        "a": "seed",
        "b": "draw",
    },
)
