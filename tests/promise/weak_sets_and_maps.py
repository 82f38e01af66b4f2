# %%
import weakref

import numpy as np


class Listener:
    def hit(self):
        return "hit"


class Subject:
    def __init__(self):
        self.listeners = weakref.WeakSet()

    def fire(self):
        return [each.hit() for each in self.listeners]


np.save("n.npy", np.ones(3))
# %% [markdown]
# # Listen
# %%
subject, listener = Subject(), Listener()
subject.listeners.add(listener)
# %% [markdown]
# # Write through a map
# %%
mapped = np.load("n.npy", mmap_mode="r+")
mapped[1] = 22
mapped.flush()
# %% [markdown]
# # Fire
# %%
print(subject.fire(), np.load("n.npy"))
