# %%
# expect: mutates=
import numpy as np
import pandas as pd
d = pd.read_csv('a.csv')
# %%
# expect: mutates=
# flow: 1 -> 2 d
t = d.groupby('c').apply(lambda x: x.sample(500)).reset_index(drop=True)
# %%
# expect: mutates=
# flow: 1 -> 3 d
u = d.groupby('c').apply(lambda g: g.sort(['a']))
# %%
# expect: mutates=
# flow: 1 -> 4 d
# flow: 2 -> 4 t
print(d, t)
