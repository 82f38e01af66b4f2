"""State of the process that cells share without naming it: digests by place, and files touched."""

from __future__ import annotations

import os
import random
import sys
import warnings
from typing import Any

from digest import Digester


class ProcessState:
    """Digests of every place, and what the audit hook saw of files."""

    def __init__(self) -> None:
        self.files_read: set[str] = set()
        self.files_written: set[str] = set()
        self.active = False
        self.seeded: set[str] = set()
        self._wrap_seed(random, "random", random.getstate)
        sys.addaudithook(self._audit)

    def clear(self) -> None:
        self.files_read.clear()
        self.files_written.clear()
        self.seeded.clear()

    def watch_libraries(self) -> None:
        """Called before each cell: what has been imported by now can be watched by now."""
        numpy = sys.modules.get("numpy")
        if numpy is not None and not hasattr(numpy.random.seed, "oracle_wrapped"):
            self._wrap_seed(numpy.random, "numpy.random", numpy.random.get_state)

    def _wrap_seed(self, module: Any, place: str, state: Any) -> None:
        original = module.seed

        def seed(*args: Any, **kwargs: Any) -> Any:
            if self.active and Digester().digest(state()) == self.before.get(place):
                self.seeded.add(place)
            return original(*args, **kwargs)

        seed.oracle_wrapped = True  # type: ignore[attr-defined]
        module.seed = seed

    def begin(self) -> None:
        self.before = self.places()
        self.clear()
        self.active = True

    def end(self) -> dict[str, str]:
        """Places that changed since `begin`: "written" (seeded first) or "updated"."""
        self.active = False
        after = self.places()
        changed = [p for p in after if p in self.before and after[p] != self.before[p]]
        return {p: "written" if p in self.seeded else "updated" for p in sorted(changed)}

    def places(self) -> dict[str, bytes]:
        walk = Digester()
        state: dict[str, Any] = {
            "random": random.getstate(),
            "environ": {k: v for k, v in os.environ.items() if k not in {"COLUMNS", "LINES"}},
            "cwd": os.getcwd(),
            "sys.path": list(sys.path),
            "warnings.filters": [str(f) for f in warnings.filters],
        }
        state.update(_library_places())
        return {place: walk.digest(value) for place, value in state.items()}

    def _audit(self, event: str, args: tuple) -> None:
        if not self.active or event != "open" or not isinstance(args[0], (str, bytes)):
            return
        path = os.path.abspath(os.fsdecode(args[0]))
        if path.endswith((".pyc", ".py", ".so")) or path.startswith(("/proc", "/dev", "/sys")):
            return
        mode = args[1] or ""
        flags = args[2] if isinstance(args[2], int) else 0
        if any(c in mode for c in "wax+") or flags & (os.O_WRONLY | os.O_RDWR):
            self.files_written.add(path)
        else:
            self.files_read.add(path)


def _library_places() -> dict[str, Any]:
    state: dict[str, Any] = {}
    modules = sys.modules
    if "numpy" in modules:
        numpy = modules["numpy"]
        state["numpy.random"] = numpy.random.get_state()
        options = {k: v for k, v in numpy.get_printoptions().items() if k != "formatter"}
        state["numpy.options"] = [options, numpy.geterr()]
    if "pandas" in modules and hasattr(modules["pandas"], "get_option"):
        config = modules.get("pandas._config.config")
        state["pandas.options"] = _flat(getattr(config, "_global_config", {}))
    if "matplotlib" in modules and hasattr(modules["matplotlib"], "rcParams"):
        params = modules["matplotlib"].rcParams
        state["matplotlib.rcParams"] = {
            k: str(dict.get(params, k)) for k in params if k != "backend"
        }
    if "torch" in modules and hasattr(modules["torch"], "get_rng_state"):
        state["torch.random"] = modules["torch"].get_rng_state()
    return state


def _flat(options: Any) -> Any:
    if isinstance(options, dict):
        return {k: _flat(v) for k, v in options.items()}
    return str(options)
