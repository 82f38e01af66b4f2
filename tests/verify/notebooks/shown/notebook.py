# %% [markdown]
# # What values look like
# Anything that IPython shows in its own way: with an interpreter without IPython, verification must show it so too.

# %%
import collections

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

# %% [markdown]
# ## Values

# %%
settings = {f"a rather long name of a setting {n}": list(range(n, n + 5)) for n in range(5)}
settings

# %%
collections.Counter("a text with letters, some of them more than once")


# %%
class Setting:
    def __init__(self, name):
        self.name = name


[Setting("first"), Setting, len, {3, 1, 2}]

# %%
display(settings, np.linspace(0, 1, 50))
list(range(1200))

# %% [markdown]
# ## Frames

# %%
wide = pd.DataFrame(np.arange(300).reshape(10, 30), columns=[f"column {n}" for n in range(30)])
wide

# %%
print(wide)
wide.dtypes

# %% [markdown]
# ## Figures

# %%
plt.plot([1, 2, 3])

# %%
fig, ax = plt.subplots()
ax.plot(wide["column 1"])
fig

# %%
ax.set_title("after it was shown")
plt.show()
print("done")
