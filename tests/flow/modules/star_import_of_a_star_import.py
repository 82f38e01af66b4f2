# %%
# file utils.py: from core import *\nfrom math import *\ndef f(x):\n    return sqrt(x)\n
# file core.py: hist = []\ndef make(n):\n    hist.append(n)\n    return list(range(n))\n
# expect: imports=f,hist,make,pi,sqrt
from utils import *
# %%
# expect: reads=f,hist,make,sqrt,pi mutates=f,hist,make
# flow: 1 -> 2 make
# flow: 1 -> 2 hist
# flow: 1 -> 2 f
# flow: 1 -> 2 sqrt
# flow: 1 -> 2 pi
print(make(2), hist, f(4), sqrt(9), pi)
