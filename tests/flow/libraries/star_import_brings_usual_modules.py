# %%
# expect: mutates=
from fastai.imports import *
# %%
# expect: mutates=
# flow: 1 -> 2 pd
df_raw = pd.read_csv('a.csv')
df_raw.head()
# %%
# expect: mutates=
# flow: 2 -> 3 df_raw
df = df_raw.drop(['a'], axis=1)
df['b'] = 1
# %%
# expect: mutates=
# flow: 1 -> 4 plt
# flow: 3 -> 4 df
plt.plot(df.b, df.c)
