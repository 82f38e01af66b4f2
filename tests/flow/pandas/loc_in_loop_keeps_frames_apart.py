# %%
# expect: mutates=
import pandas as pd
a = pd.read_csv('a'); b = pd.read_csv('b')
# %%
# expect: mutates=a,b
# flow: 1 -> 2 a
# flow: 1 -> 2 b
for d in [a, b]:
    d.loc[d.x > 1, 'y'] = 0
# %%
# expect: mutates=a
# flow: 2 -> 3 a
a.loc[a.x > 1, 'z'] = 0
# %%
# expect: mutates=
# flow: 2 -> 4 b
b
