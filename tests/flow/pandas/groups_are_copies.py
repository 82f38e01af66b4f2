# %%
# expect: mutates=
import pandas as pd
df = pd.read_csv('x')
# %%
# expect: mutates=
# flow: 1 -> 2 df
parts = dict(list(df.groupby('k')))
# %%
# expect: mutates=parts
# flow: 2 -> 3 parts
parts['x']['f'] = 1
# %%
# expect: mutates=
# flow: 1 -> 4 df
df.head()
