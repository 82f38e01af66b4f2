# %%
import numpy as np, pandas as pd, statsmodels.formula.api as smf
df = pd.DataFrame({"x": np.arange(1, 11.0)})
df["y"] = 2 * df.x + np.sin(df.x)
def center(v):
    return v - v.mean()
# %%
formula = "y ~ np.log(x)"
formulas = {"own": "y ~ center(x) + np.sqrt(x)"}
target, terms = "y", ["center(x)"]
# %%
print(smf.ols(formula, df).fit().params.round(6).to_dict())
# %%
print({name: smf.ols(text, df).fit().params.round(6).to_dict() for name, text in formulas.items()})
# %%
print(smf.ols(f"{target} ~ " + " + ".join(terms), df).fit().params.round(6).to_dict())
