# %%
import pandas as pd
df = pd.DataFrame({"a": [1, 2]})
s = df["a"]
low = 1
# %%
print(df[lambda d: d["a"] > low])
# %%
print(s[lambda v: v > low])
# %%
print(df.loc[:, lambda d: d.columns[:low]])
# flow: 1 -> 2 df
# flow: 1 -> 2 low
# flow: 1 -> 3 low
# flow: 1 -> 3 s
# flow: 1 -> 4 df
# flow: 1 -> 4 low
