# %%
# expect: mutates=
import statsmodels.api as sm
import pandas as pd
df = pd.read_csv('x')
# %%
# expect: mutates=
# flow: 1 -> 2 df
# flow: 1 -> 2 sm
res = sm.OLS(df.y, df.x).fit()
# %%
# expect: mutates=
# flow: 2 -> 3 res
print(res.summary())
# %%
# expect: mutates=
# flow: 2 -> 4 res
res.get_influence()
# %%
# expect: mutates=
# flow: 1 -> 5 df
# flow: 2 -> 5 res
res.predict(df.x)
# %%
# expect: mutates=
# flow: 2 -> 6 res
res.params
