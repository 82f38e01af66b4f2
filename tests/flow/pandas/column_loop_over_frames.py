# %%
# expect: mutates=
import pandas as pd
test = pd.read_csv("a")
orig = pd.read_csv("b")
# %%
# expect: mutates=orig,test
# flow: 1 -> 2 orig
# flow: 1 -> 2 test
for col in test.columns:
    for df in [test, orig]:
        df[col] = df[col].astype(str)
# %%
# expect: mutates=df,test
# flow: 2 -> 3 test
for df_ in [test]:
    df_["z"] = 1
# %%
# expect: mutates=
# flow: 2 -> 4 orig
print(orig)
