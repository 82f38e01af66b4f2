# %% [markdown]
# # Load
# %%
# file shop.py: import sys\ndef load(name):\n    __import__("plug_" + name)\n    return sys.modules["plug_" + name]\n
# file plug_a.py: import threading\nfrom os.path import join\nprint("loading a")\nLOCK = threading.Lock()\nS = []\nALIAS = S\nN = 0\nclass Kind:\n    made = []\n    def __init__(self):\n        Kind.made.append(len(Kind.made))\ndef add(x):\n    global N\n    with LOCK:\n        N += 1\n        S.append(x)\n    return N\n
# file lib/__init__.py: from importlib import import_module\ndef get(name):\n    return import_module("lib." + name)\n
# file lib/one.py: SEEN = {}\n
# file lib/two.py: from . import one\ndef tick(x):\n    one.SEEN[x] = len(one.SEEN)\n    return dict(one.SEEN)\n
import importlib

import lib
import numpy as np
import shop

kind = "a"
first = np.arange(3) + importlib.import_module("plug_" + kind).add(5)
# %% [markdown]
# # Go on
# %%
second = first + importlib.import_module(f"plug_{kind}").add(6)
seen = lib.get("two").tick("x")
print(second)
# %% [markdown]
# # By another module
# %%
third = second + shop.load(kind).add(7)
made = shop.load("a").Kind()
print(third, lib.get("two").tick("y"), seen)
# %% [markdown]
# # Look
# %%
plug = shop.load("a")
plug.ALIAS.append("end")
print(plug.S, plug.N, plug.Kind.made, plug.S is plug.ALIAS, lib.get("one").SEEN)
del made, plug
