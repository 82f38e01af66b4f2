"""A sample package, written by hand as the compiler would emit it."""

from shop.runtime.model import Pipeline


def run(params=None, **options):
    """Run the pipeline."""
    from shop.pipeline import PIPELINE

    return PIPELINE.run(params, **options)


__all__ = ["Pipeline", "run"]
