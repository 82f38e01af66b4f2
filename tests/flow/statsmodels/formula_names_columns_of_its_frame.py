# %%
# expect: mutates=
# What the notebook itself takes out of the frame by that name is a column: the formula means it.
import pandas as pd, patsy
df = pd.read_csv('a.csv')
rate = df['rate'].describe()
meta = df['meta'].describe()
# %%
# expect: reads=df,patsy
# flow: 1 -> 2 df
# flow: 1 -> 2 patsy
y, X = patsy.dmatrices('meta ~ rate', df)
