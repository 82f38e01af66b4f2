# %%
import numpy as np
from sklearnex import patch_sklearn
rows = np.ones((4, 2))
# %% [markdown]
# # Patch
# %%
patch_sklearn()
# %% [markdown]
# # Train
# %%
from sklearn.svm import SVC
model = SVC().fit(rows, [0, 1, 0, 1])
