# %% [markdown]
# # What a module beside the notebook registers, through another that it imports

# %%
import random

import pandas as pd
from loading import load

frame = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
print(load())

# %% [markdown]
# ## Chance

# %%
random.seed(1)

# %% [markdown]
# ## Sums

# %%
print(frame.mine.total(), random.random())
