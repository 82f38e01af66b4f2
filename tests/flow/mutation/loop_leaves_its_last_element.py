# %%
import pandas as pd
a = pd.read_csv('a')
b = pd.read_csv('b')
# %%
# expect: mutates=a,b
for d in [a, b]:
    d.loc[d.x > 1, 'y'] = 0
# %%
# expect: mutates=a
# flow: 1 -> 2 a
# flow: 1 -> 2 b
# flow: 1 -> 3 pd
# flow: 2 -> 3 a
# flow: 2 -> 4 b
# flow: 3 -> 5 a
# flow: 4 -> 5 b
# flow: 4 -> 5 d
a.loc[a.x > 1, 'z'] = pd.NA
# %%
# expect: mutates=b,d
b['z'] = 2
# %%
print(a, b, d)
