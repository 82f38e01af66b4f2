# %% [markdown]
# # Data
# %%
# file src/__init__.py: 
# file src/rand.py: import numpy as np\nrng = np.random.default_rng(0)\ndef reseed(s):\n    global rng\n    rng = np.random.default_rng(s)\ndef draw():\n    return round(float(rng.normal()), 4)\n
from src import rand
rand.reseed(3)
# %% [markdown]
# # Work
# %%
print(rand.draw())
# %% [markdown]
# # More
# %%
print(rand.draw())
