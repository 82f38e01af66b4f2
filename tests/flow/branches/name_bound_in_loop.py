# %%
# expect: mutates=
import pandas as pd
df = pd.read_csv('a.csv')
imp = pd.DataFrame()
# %%
# expect: mutates=
# flow: 1 -> 2 df
# flow: 1 -> 2 imp
# flow: 1 -> 2 pd
for c in df.columns:
    imp = pd.concat([imp, df[[c]]])
# %%
# expect: mutates=
# flow: 2 -> 3 imp
imp.head()
