# %%
import numpy as np
import pandas as pd
arr = np.array([[1, 2], [3, 4]])
df = pd.DataFrame(arr, columns=["a", "b"], copy=False)
s = pd.Series(arr[:, 0], copy=False)
# %% [markdown]
# ## Change
# %%
arr[0, 0] = 100
# %% [markdown]
# ## Show
# %%
print(df["a"].tolist(), s.tolist())
