# %% [markdown]
# # Set up
# %%
import random

import numpy as np


class Sampler:
    def __init__(self):
        self.arrays = np.random.random.__self__
        self.plain = random.random.__self__

    def draw(self):
        return int(self.arrays.randint(1000)), self.plain.randint(0, 1000)


np.random.seed(3)
random.seed(4)
sampler = Sampler()
shuffle = random.shuffle
# %% [markdown]
# # Draw
# %%
cards = list(range(20))
shuffle(cards)
first = sampler.draw(), int(np.random.randint(1000)), random.randint(0, 1000)
print(first, cards)
# %% [markdown]
# # Draw again
# %%
second = sampler.draw(), int(np.random.randint(1000)), random.randint(0, 1000)
print(second)
