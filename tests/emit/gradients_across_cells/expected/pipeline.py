"""The stages of sample and what flows between them."""

from sample.runtime import Pipeline, Stage

PIPELINE = Pipeline(
    package="sample",
    stages=(
        Stage(
            name="data",
            function="data",
            title="Data",
            cells=(1,),
            outputs=("x", "y"),
            writes_state=("torch.random",),
        ),
        Stage(
            name="network",
            function="network",
            title="Network",
            cells=(2,),
            outputs=("net", "opt"),
            bundles=(("net", "opt"),),
            reads_state=("torch.random",),
            writes_state=("torch.random",),
        ),
        Stage(
            name="forward",
            function="forward",
            title="Forward",
            cells=(3, 4),
            inputs=("net", "x", "y", "opt"),
            outputs=("net", "opt"),
            bundles=(("net", "opt"),),
            reads_state=("torch.random",),
            writes_state=("torch.random",),
        ),
        Stage(
            name="step",
            function="step",
            title="Step",
            cells=(5,),
            inputs=("opt", "net", "x", "y"),
            outputs=("net", "opt"),
            bundles=(("net", "opt"),),
            reads_state=("torch.random",),
        ),
    ),
    exports={
        "x": "data",
        "y": "data",
        "net": "step",
        "opt": "step",
    },
)
