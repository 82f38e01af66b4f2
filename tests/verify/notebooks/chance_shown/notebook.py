# %% [markdown]
# # Chance without a seed, and what libraries show under Jupyter

# %%
import random
import secrets

import matplotlib.pyplot as plt
import pandas as pd

wide = pd.DataFrame({f"column_{i}": [random.random() * 0, i] for i in range(15)})
secrets.choice([1])
wide

# %% [markdown]
# ## Drawn

# %%
noise = [random.random() for _ in range(5)]
plt.plot(noise)

# %%
wide.describe()
