# %%
import numpy as np
import pandas as pd
import statsmodels.formula.api as smf

X = np.linspace(0, 15, 100)
y = 3 * X
train_df = pd.DataFrame({"X": X[:70], "y": y[:70]})
# %%
fit = smf.ols(formula="y ~ 1 + X", data=train_df).fit()
# flow: 1 -> 2 smf
# flow: 1 -> 2 train_df
