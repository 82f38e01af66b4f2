# %%
# expect: mutates=
import pandas as pd
df = pd.read_csv('x')
# %%
# expect: mutates=
# flow: 1 -> 2 df
for name, group in df.groupby('k'):
    print(name)
# %%
# expect: mutates=group
# flow: 2 -> 3 group
group['z'] = 1
# %%
# expect: mutates=
# flow: 3 -> 4 group
group
