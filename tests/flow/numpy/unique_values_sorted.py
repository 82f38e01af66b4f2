# %%
# expect: mutates=
import pandas as pd
df = pd.read_csv('a')
u = df['a'].unique()
# %%
# expect: mutates=u
# flow: 1 -> 2 u
u.sort()
# %%
# expect: mutates=
# flow: 2 -> 3 u
u
