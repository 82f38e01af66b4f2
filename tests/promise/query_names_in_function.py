# %%
import pandas as pd
df = pd.DataFrame({"a": [1, 2, 3], "g": [1, 1, 2]})
k = df.a.min()
def sel(d):
    return d.query("a > @k")
# %%
print(sel(df))
# %%
k = k + 1
print(sel(df))
