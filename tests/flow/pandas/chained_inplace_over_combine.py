# %%
# finding: NB205
# expect: mutates=
import pandas as pd
a = pd.read_csv('a'); b = a.copy(deep=True)
full = [a, b]
# %%
# expect: mutates=a,b,full
# flow: 1 -> 2 full
for d in full:
    d['Age'].fillna(0, inplace=True)
# %%
# expect: mutates=
# flow: 2 -> 3 a
# flow: 2 -> 3 b
a.isnull(); b.isnull()
