# %% [markdown]
# # Objects that change when they are looked at

# %%
import warnings

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import statsmodels.api as sm
from PIL import Image

x = np.arange(10.0)
fit = sm.OLS(2 * x + np.sin(x), sm.add_constant(x)).fit()
norm = plt.Normalize(0, 10)
picture = Image.new("RGB", (20, 10), "red")
frame = pd.DataFrame({"a": [1, 2]})

# %% [markdown]
# ## Look

# %%
print(fit.summary().tables[0].as_text()[:30])
plt.imshow([[1, 2]], norm=norm)
plt.colorbar()

# %% [markdown]
# ## Show

# %%
picture

# %%
frame["a"].iloc[0] = 3
warnings.warn("of the notebook's own")
print(norm.vmax, fit.params.round(2))
