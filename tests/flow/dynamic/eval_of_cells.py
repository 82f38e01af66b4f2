# %%
# expect: reads= writes=df,k mutates=
import pandas as pd
df = pd.read_csv("a.csv")
k = 5
class CFG:
    n = 3
# %%
# expect: reads=df writes=df mutates=df
# flow: 1 -> 2 df
df["p"] = df.p.map(lambda x: eval(x)[0])
# %%
# expect: reads=CFG,df,k writes= mutates=
# flow: 1 -> 3 CFG
# flow: 1 -> 3 k
# flow: 2 -> 3 df
print(k, CFG.n)
df.head()
