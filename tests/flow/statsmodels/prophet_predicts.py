# %%
# expect: mutates=
from prophet import Prophet
import pandas as pd
df = pd.read_csv('x')
# %%
# expect: mutates=
# flow: 1 -> 2 Prophet
m = Prophet()
# %%
# expect: mutates=m
# flow: 1 -> 3 df
# flow: 2 -> 3 m
m.fit(df)
# %%
# expect: mutates=
# flow: 3 -> 4 m
fut = m.make_future_dataframe(periods=3)
# %%
# expect: mutates=
# flow: 3 -> 5 m
# flow: 3 -> 5 numpy.random? effect
# flow: 4 -> 5 fut
fc = m.predict(fut)
# %%
# expect: mutates=
# flow: 3 -> 6 m
# flow: 5 -> 6 fc
fig = m.plot(fc)
# %%
# expect: mutates=
# flow: 3 -> 7 m
# flow: 5 -> 7 fc
m.plot_components(fc)
# %%
# expect: mutates=fc
# flow: 5 -> 8 fc
fc['z'] = 1
# %%
# expect: mutates=
# flow: 6 -> 9 fig
fig
# %%
# expect: mutates=
# flow: 1 -> 10 df
# flow: 4 -> 10 fut
fut, df
