# %%
# expect: mutates=
from statsmodels.tsa.arima.model import ARIMA
import pandas as pd
df = pd.read_csv('x')
# %%
# expect: mutates=
# flow: 1 -> 2 ARIMA
# flow: 1 -> 2 df
m = ARIMA(df.y, order=(1, 0, 0)); r = m.fit()
# %%
# expect: mutates=
# flow: 2 -> 3 r
r.forecast(5)
# %%
# expect: mutates=
# flow: 2 -> 4 r
r.get_prediction(3)
# %%
# expect: mutates=
# flow: 2 -> 5 m
# flow: 2 -> 5 r
r.resid, m
