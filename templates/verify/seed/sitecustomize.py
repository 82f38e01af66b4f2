"""Found by every Python process of a seeded run: random numbers start at the same place everywhere."""

import importlib.abc
import importlib.machinery
import os
import random
import sys

SEED = int(os.environ.get("NBSHIP_VERIFY_SEED", "0"))
random.seed(SEED)


class Seeder(importlib.abc.MetaPathFinder):
    """Seeds a library right after its first import, so that one that is not used is not imported.

    What a library draws while it is imported is not missing afterwards: a package imports it elsewhere.
    """

    LATE = {"numpy.random": "numpy", "torch": "torch", "tensorflow": "tensorflow"}

    def find_spec(self, name, path=None, target=None):
        """The module's own spec, with a loader that seeds when it is done."""
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        kind = importlib.machinery.SourceFileLoader
        if spec is None or not (isinstance(spec.loader, kind) or name in self.LATE and spec.loader):
            return None
        load = spec.loader.exec_module

        def seeded(module):
            state = random.getstate()
            load(module)
            random.setstate(state)
            if name in self.LATE:
                seed(self.LATE[name], module)

        spec.loader.exec_module = seeded
        return spec


def seed(library, module):
    """Puts a library's global generator, and the generators it makes without a seed, at a fixed place."""
    if library == "torch":
        module.manual_seed(SEED)
    elif library == "tensorflow":
        module.random.set_seed(SEED)
    else:
        module.seed(SEED)
        make = module.default_rng

        def default_rng(seed=None):
            return make(SEED if seed is None else seed)

        default_rng.__doc__, default_rng.__module__ = make.__doc__, make.__module__
        module.default_rng = default_rng


# It looks where PathFinder looks, and in its turn: finders that were there, or come later, go first.
sys.meta_path.insert(sys.meta_path.index(importlib.machinery.PathFinder), Seeder())
