# %%
# expect: mutates=
import pandas as pd
df = pd.read_csv('x')
# %%
# expect: mutates=
# flow: 1 -> 2 df
# flow: 1 -> 2 pd
l = list(df.groupby('k'))
p1 = dict(l)
p2 = {k: g for k, g in df.groupby('k')}
p3 = dict(tuple(df.groupby('k')))
p4 = dict([('a', pd.DataFrame())])
p5 = dict(zip(['a'], [pd.DataFrame()]))
# %%
# expect: mutates=l,p1
# flow: 2 -> 3 l
l[0][1]['z'] = 1
# %%
# expect: mutates=l,p1
# flow: 3 -> 4 p1
p1['x']['f'] = 1
# %%
# expect: mutates=p2
# flow: 2 -> 5 p2
p2['x']['f'] = 1
# %%
# expect: mutates=p3
# flow: 2 -> 6 p3
p3['x']['f'] = 1
# %%
# expect: mutates=p4
# flow: 2 -> 7 p4
p4['x']['f'] = 1
# %%
# expect: mutates=p5
# flow: 2 -> 8 p5
p5['x']['f'] = 1
# %%
# expect: mutates=l,p1
# flow: 4 -> 9 p1
for key, part in p1.items():
    part["u"] = 1
