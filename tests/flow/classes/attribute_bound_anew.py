# %%
import pandas as pd
df = pd.DataFrame({"a": [1, 2]})
other = pd.DataFrame({"a": [3]})
class P:
    def __init__(self, df):
        self.df = df
    def clean(self):
        self.df = self.df.dropna()
    def perhaps(self, table):
        if len(self.df) > 5:
            return
        self.df = table
p = P(df)
q = P(df)
# %%
# expect: mutates=df,p,q
df["b"] = 1
# %%
# expect: mutates=p
p.clean()
# %%
# expect: mutates=df,q
df["c"] = 1
# %%
# expect: mutates=q
q.perhaps(other)
# %%
# expect: mutates=df,q
df["d"] = 1
# %%
# expect: mutates=other,q
other["d"] = 1
# %%
print(p, q)
