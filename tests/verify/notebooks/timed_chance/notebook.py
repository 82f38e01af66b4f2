# %% [markdown]
# # What is measured runs many times in the notebook, once in the package

# %%
import random

import numpy as np

random.seed(1)
rng = np.random.default_rng(1)
seen = []

# %%
%timeit [random.random() for _ in range(200000)]

# %%
%%timeit
rng.random(100000)
seen.append(1)

# %% [markdown]
# ## After it

# %%
position = random.randint(0, 1000000)
print(position, rng.random(), len(seen))
