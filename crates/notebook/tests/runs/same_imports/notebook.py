# %%
import numpy as np
from math import sqrt
import os.path
# %%
%run helpers.py
# %%
%run others.py
# %%
%run unlike.py
# %%
f(4), np.pi
