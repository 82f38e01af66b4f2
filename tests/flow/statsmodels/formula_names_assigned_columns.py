# %%
# expect: mutates=
import pandas as pd, patsy
df = pd.read_csv('a.csv')
df.columns = ['rate', 'month', 'weekday']
month = ['JAN', 'FEB']
# %%
# expect: reads=df,patsy
# flow: 1 -> 2 df
# flow: 1 -> 2 patsy
y, X = patsy.dmatrices('rate ~ month', df)
