# %%
# expect: imports=pd
import pandas as pd
# %%
# expect: reads=pd writes=a,b
# flow: 1 -> 2 pd
a = pd.DataFrame({'p': [1], 'r': ['x']})
b = pd.DataFrame({'q': [4.0, a]})
# %%
# expect: reads=b writes=b
# flow: 2 -> 3 b
b = b['q'].values
# %%
# expect: reads=a writes=a,b
# flow: 2 -> 4 a
a.rename(columns={'r': 'r2'}, inplace=True)
