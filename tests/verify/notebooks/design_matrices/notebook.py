# %% [markdown]
# # Design matrices of patsy refuse to be pickled

# %%
import numpy as np
import pandas as pd
import patsy

data = pd.DataFrame({"x0": [1.0, 2, 3, 4], "g": ["a", "b", "a", "b"], "y": [1.0, 3, 2, 5]})
y, X = patsy.dmatrices("y ~ np.log(x0) + C(g)", data)
centred = patsy.dmatrix("center(x0)", data)
coef, resid, _, _ = np.linalg.lstsq(X, y, rcond=None)

# %% [markdown]
# ## Use

# %%
print(X.design_info.column_names, X.design_info.describe())
coef = pd.Series(coef.squeeze(), index=X.design_info.column_names)
fresh = data.assign(x0=data["x0"] + 1)
(again,) = patsy.build_design_matrices([X.design_info], fresh)
print(again, centred)

# %% [markdown]
# ## More

# %%
(last,) = patsy.build_design_matrices([centred.design_info], fresh)
print(np.asarray(last))
