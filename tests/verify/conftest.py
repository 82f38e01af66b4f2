"""Makes `templates/verify` importable under the name it has when it runs."""

import importlib.util
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "templates" / "verify"

# The runtime lies beside the programs when they run: `nbship_verify.runtime`.
spec = importlib.util.spec_from_file_location(
    "nbship_verify", FOLDER / "__init__.py", submodule_search_locations=[str(FOLDER), str(FOLDER.parent)]
)
module = importlib.util.module_from_spec(spec)
sys.modules["nbship_verify"] = module
spec.loader.exec_module(module)
