# %%
# finding: NB205
# expect: mutates=
import pandas as pd
a = pd.read_csv('a'); b = pd.read_csv('b')
full = [a, b]
# %%
# expect: mutates=a,b,full
# flow: 1 -> 2 full
for d in full:
    d['I'] = 1
    d['I'].loc[d['F'] > 1] = 0
# %%
# expect: mutates=a,full
# flow: 2 -> 3 a
a.at[0, 'x'] = 1
# %%
# expect: mutates=
# flow: 2 -> 4 b
b
