# %%
# expect: mutates=
from statsmodels.tsa.stattools import adfuller
import pandas as pd
df = pd.read_csv('x')
# %%
# expect: mutates=
# flow: 1 -> 2 adfuller
# flow: 1 -> 2 df
# flow: 1 -> 2 pd
t = adfuller(df.y)
out = pd.Series(t[0:4], index=['a', 'b', 'c', 'd'])
for k, v in t[4].items():
    out['c' + k] = v
# %%
# expect: mutates=
# flow: 1 -> 3 df
df
