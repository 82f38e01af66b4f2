# %% [markdown]
# # Processes
# ## Contents
# - [a](#a)

# %% [markdown]
# ## CIR process
# The [process](https://x.y) runs in $[0,T]$, as `a[0]` and **b** say [1].
#
# ### Euler Maruyama
#
# Let us divide the time interval.

# %%
# ── Standard libraries ──
import warnings
warnings.filterwarnings("ignore")

# %%
# Correlation matrix

from math import floor
import math

cols = [1.5, 2.5]
print([floor(value) for value in cols], math.pi)

# %%
# ── 3.3  Drop high-cardinality columns ──
DROP_COLS = ["b"]

kept = [name for name in "abc" if name not in DROP_COLS]
results = {}          # kept apart
print(kept, results)

# %% [markdown]
# ## Model

# %%
# Neighbours
RATE = 2

print(kept, results, RATE)
