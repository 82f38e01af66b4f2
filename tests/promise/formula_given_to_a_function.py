# %%
import numpy as np, pandas as pd, statsmodels.formula.api as smf
df = pd.DataFrame({"x": np.arange(1, 11.0)})
df["y"] = 2 * df.x + np.sin(df.x)
def half(v):
    return v / 2
def fit(formula, data):
    return smf.ols(formula, data).fit().params.round(6).to_dict()
# %%
print(fit("y ~ np.log(x)", df))
# %%
f = "y ~ half(x)"
# %%
print(fit(f, df))
