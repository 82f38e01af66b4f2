# %%
# expect: reads= writes=a,b,df,v mutates=
import pandas as pd
df = pd.read_csv('a.csv')
a = df['a']
b = df.b
v = df['a'].values
# %%
# expect: reads=a writes=a,df,v mutates=a,df,v
# flow: 1 -> 2 a
a[0] = 5
# %%
# expect: reads=b writes=b,df mutates=b,df
# flow: 1 -> 3 b
b[1] = 2
# %%
# expect: reads=df writes=a,df,v mutates=a,df,v
# flow: 1 -> 4 df
# flow: 2 -> 4 df?
# flow: 3 -> 4 df?
df.loc[df.a > 1, 'a'] = 7
# %%
# expect: reads=df writes= mutates=
# flow: 4 -> 5 df
print(df)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 6 a
# flow: 4 -> 6 a?
print(a)
# %%
# expect: reads=b writes= mutates=
# flow: 3 -> 7 b
print(b)
# %%
# expect: reads=v writes= mutates=
# flow: 1 -> 8 v
# flow: 2 -> 8 v?
# flow: 4 -> 8 v?
print(v)
