# %%
# finding: NB205
# expect: mutates=
import pandas as pd
a = pd.read_csv('a'); b = pd.read_csv('b')
# %%
# expect: mutates=a,b
# flow: 1 -> 2 a
# flow: 1 -> 2 b
for d in [a, b]:
    d['y'].fillna(0, inplace=True)
# %%
# expect: mutates=a
# flow: 2 -> 3 a
a['z'] = 0
# %%
# expect: mutates=
# flow: 2 -> 4 b
b
