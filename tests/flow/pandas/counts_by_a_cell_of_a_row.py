# %%
# expect: mutates=
import pandas as pd
df = pd.read_csv('a.csv')
# %%
# expect: mutates=
# flow: 1 -> 2 df
most = {}
for i, s in df.iterrows():
    curr = s['artist']
    if curr not in most.keys():
        most[curr] = 1
    else:
        num = most.get(curr)
        num += 1
        most[curr] = num
# %%
# expect: mutates=
# flow: 1 -> 3 df
print(df)
