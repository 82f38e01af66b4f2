# %%
# finding: NB205
# expect: reads= writes=df mutates=
import pandas as pd
df = pd.DataFrame({'a':[1,None,900], 'b': [1, 2, 3]})
df['t'] = df['a'].copy()
# %%
# expect: reads=df writes=df mutates=df
# flow: 1 -> 2 df
df['t'].loc[df['a']>100] = 100
# %%
# expect: reads=df writes=df mutates=df
# flow: 2 -> 3 df
df['a'][0] = 7
# %%
# expect: reads=df writes=df,s mutates=df
# flow: 3 -> 4 df
df.loc[df['a'] > 1, 'b'] = 3
s = df['a']
s[0] = 3
# %%
# expect: reads=df writes=df,s mutates=df,s
# flow: 4 -> 5 df
df.a.iloc[1] = 4
