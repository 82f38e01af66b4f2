# %%
# finding: NB205
# expect: mutates=
import pandas as pd
a = pd.read_csv('a'); b = pd.read_csv('b')
full = [a, b]
# %%
# expect: mutates=a,full
# flow: 1 -> 2 a
a['Age'].fillna(0, inplace=True)
# %%
# expect: mutates=
# flow: 2 -> 3 full
for d in full:
    print(d.head())
# %%
# expect: mutates=
# flow: 1 -> 4 b
b
