# %%
# expect: reads= writes=df mutates=
import pandas as pd
df = pd.read_csv("a.csv")
# %%
# expect: reads=df writes=rest,sub mutates=
# flow: 1 -> 2 df
sub = df.loc[df.a > 1, ["a", "b"]]
rest = df.iloc[:, 2:]
# %%
# expect: reads=rest,sub writes=rest,sub mutates=rest,sub
# flow: 2 -> 3 rest
# flow: 2 -> 3 sub
sub["x"] = 1
rest["y"] = 2
# %%
# expect: reads=df writes= mutates=
# flow: 1 -> 4 df
df.head()
