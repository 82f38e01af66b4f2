"""On PYTHONPATH: an interpreter in which IPython cannot be imported."""

import sys

sys.modules["IPython"] = None
