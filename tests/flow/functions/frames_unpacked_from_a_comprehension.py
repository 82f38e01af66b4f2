# %%
# expect: reads= writes= mutates=
import pandas as pd
def load(p):
    return pd.read_csv(p)
def add(df):
    df["r"] = 1
# %%
# expect: reads=load,pd writes=a,b mutates=
# flow: 1 -> 2 load
# flow: 1 -> 2 pd through load
a, b = [load(p) for p in ["a", "b"]]
# %%
# expect: reads=add,b writes=b mutates=b
# flow: 1 -> 3 add
# flow: 2 -> 3 b
add(b)
# %%
# expect: reads=b writes= mutates=
# flow: 3 -> 4 b
print(b)
