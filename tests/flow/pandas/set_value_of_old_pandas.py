# %%
# expect: reads= writes=df,e,g,h mutates=
import pandas as pd
df = pd.read_csv("a.csv")
e = pd.read_csv("a.csv")
g = pd.read_csv("a.csv")
h = pd.read_csv("a.csv")
def fill(d):
    for i, r in d.iterrows():
        d.set_value(i, "x", 1)
# %%
# expect: reads=df,e,fill,g,h writes=df,e,g,h mutates=df,e,g,h
# flow: 1 -> 2 df
# flow: 1 -> 2 e
# flow: 1 -> 2 fill
# flow: 1 -> 2 g
# flow: 1 -> 2 h
df.set_value(0, "x", 1)
fill(e)
g.ix[0, "x"] = 1
h.at[0, "x"] = 1
# %%
# expect: reads=df,e,g,h writes= mutates=
# flow: 2 -> 3 df
# flow: 2 -> 3 e
# flow: 2 -> 3 g
# flow: 2 -> 3 h
print(df, e, g, h)
