# %% [markdown]
# # Functions of the generators that belong to the process are compared by what they draw

# %%
import random
from random import gauss

import numpy as np

random.seed(1)
np.random.seed(2)
choice = random.choice
draw = np.random.rand
toolbox = {"number": random.random, "shuffled": [random.shuffle]}
print(choice([1, 2, 3]), gauss(0, 1))

# %% [markdown]
# ## They go on

# %%
print(choice([1, 2, 3]), random.random(), draw(), toolbox["number"]())

# %% [markdown]
# ## And on

# %%
print(choice([1, 2, 3]), random.random(), draw(), gauss(0, 1))
