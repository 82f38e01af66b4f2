# %%
import pandas as pd
def clean(d, inplace=False):
    if not inplace:
        d = d.copy()
    d["z"] = 1
    return d
df = pd.DataFrame({"a": [1]})
INPLACE = False
# %%
new = clean(df)
# %%
print(df)
# %%
clean(df, inplace=True)
# %%
print(df)
# %%
clean(df, inplace=INPLACE)
# %%
print(df)
# %%
def outer(d, flag=False):
    return clean(d, inplace=flag)
outer(df)
# %%
print(df)
# %%
def first_only(d, first=True):
    for i in range(3):
        if first:
            first = False
        else:
            d["q"] = i
first_only(df)
# %%
print(df)
# %%
def pick(d, mode="a", cols=None):
    if mode == "b":
        d["w"] = 2
    if cols is None:
        cols = list(d.columns)
    else:
        d["c"] = 0
    return cols if mode in ("a", "c") else d
r = pick(df)
# %%
r.append("k")
# %%
print(df)
# flow: 1 -> 2 clean
# flow: 1 -> 2 df
# flow: 1 -> 3 df
# flow: 1 -> 4 clean
# flow: 1 -> 4 df
# flow: 4 -> 5 df
# flow: 1 -> 6 INPLACE
# flow: 1 -> 6 clean
# flow: 4 -> 6 df
# flow: 6 -> 7 df
# flow: 1 -> 8 clean through outer
# flow: 6 -> 8 df
# flow: 6 -> 9 df
# flow: 6 -> 10 df
# flow: 10 -> 11 df
# flow: 10 -> 12 df
# flow: 12 -> 13 r
# flow: 10 -> 14 df
