# %%
# Keywords that a helper hands on are those it is given: no stream asked for by `iterator=True` here.
import pandas as pd
def load(path, **options):
    return pd.read_csv(path, **options)
def fill(frame, **how):
    frame.fillna(0, **how)
# %%
# flow: 1 -> 2 load
# flow: 1 -> 2 pd through load
df = load("a.csv", sep=",")
# %%
# expect: mutates=
# flow: 1 -> 3 fill
# flow: 2 -> 3 df
fill(df)
# %%
# expect: mutates=df
# flow: 1 -> 4 fill
# flow: 2 -> 4 df
fill(df, inplace=True)
# %%
# flow: 4 -> 5 df
print(df)
