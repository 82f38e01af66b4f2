# %%
# expect: mutates=
import pandas as pd
df = pd.read_csv("a.csv")
def without_duplicates(data, keep="first"):
    return data[~data.duplicated(keep=keep)]
# %%
# expect: mutates=
# flow: 1 -> 2 df
# flow: 1 -> 2 without_duplicates
d = df.pipe(without_duplicates, keep="last").pipe(without_duplicates)
# %%
# expect: mutates=d
# flow: 2 -> 3 d
d["k"] = 1
# %%
# expect: mutates=
# flow: 1 -> 4 df
print(df)
