# %%
# expect: mutates=
import pandas as pd
df = pd.read_csv('a.csv')
# %%
# expect: mutates=
# flow: 1 -> 2 df
total = {}
for i, row in df.iterrows():
    if row['artist'] not in total:
        total[row['artist']] = row['n']
    else:
        total[row['artist']] += row['n']
# %%
# expect: mutates=
# flow: 1 -> 3 df
print(df)
