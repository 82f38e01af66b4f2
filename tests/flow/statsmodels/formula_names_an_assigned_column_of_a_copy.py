# %%
import pandas as pd
import statsmodels.formula.api as smf

data = pd.read_csv("a.csv")
# %%
error = data["outcome"] - data["p"]
# %%
frame = data.copy()
frame["error"] = frame["outcome"] - frame["p"]
fit = smf.ols("error ~ mispricing", data=frame).fit()
# flow: 1 -> 2 data
# flow: 1 -> 3 data
# flow: 1 -> 3 smf
