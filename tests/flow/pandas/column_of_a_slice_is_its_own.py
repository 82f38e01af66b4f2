# %%
# expect: mutates=
import pandas as pd
a = pd.read_csv('a'); b = pd.read_csv('b')
full = pd.concat([a, b])
# %%
# expect: mutates=
# flow: 1 -> 2 full
tr = full[:100]
te = full.iloc[100:]
# %%
# expect: mutates=tr
# flow: 2 -> 3 tr
tr['z'] = 1
# %%
# expect: mutates=
# flow: 2 -> 4 te
te
# %%
# expect: mutates=
# flow: 1 -> 5 full
head = full.head()
# %%
# expect: mutates=head
# flow: 5 -> 6 head
head['q'] = 2
# %%
# expect: mutates=
# flow: 1 -> 7 full
full
