# %%
# expect: writes=df,name,out imports=pd effects= perhaps=
import pandas as pd

out = None
name = "b"
df = pd.DataFrame({"a": [1, 2]})
# %%
# expect: reads=df,name,out writes=out effects= perhaps=writes-file
# flow: 1 -> 2 df
# flow: 1 -> 2 name
# flow: 1 -> 2 out
if out is None:
    out = f"forecast_{name}.csv"
df.to_csv(out)
# %%
# expect: reads=df effects=writes-file perhaps=
# flow: 1 -> 3 df
df.to_csv("sure.csv")
if len(df) > 5:
    df.to_csv("many.csv")
