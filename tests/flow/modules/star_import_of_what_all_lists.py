# %%
# file src/__init__.py: from .core import *\n__all__ = ["make", "tools"]\n
# file src/core.py: hist = []\ndef make(n):\n    hist.append(n)\n    return list(range(n))\n
# file src/tools.py: rate = 2\n
# expect: imports=make,tools
from src import *
# %%
# expect: reads=make,tools
# flow: 1 -> 2 make
# flow: 1 -> 2 tools
print(make(2), tools.rate)
