# %%
import janitor
import matplotlib.pyplot as plt
import numpy as np
import seaborn as sns
from sklearn.experimental import enable_iterative_imputer
from sklearn.impute import IterativeImputer
# %% [markdown]
# # Impute
# %%
table = IterativeImputer(random_state=0).fit_transform(np.array([[1, np.nan], [2, 3], [3, 4]]))
# %% [markdown]
# # Draw
# %%
image = plt.imshow(table, cmap="rocket")
name = image.get_cmap().name
plt.close()
# %% [markdown]
# # Again
# %%
def filled(rows):
    return IterativeImputer(random_state=0).fit_transform(rows)
total = filled(table).sum()
print(name, total)
