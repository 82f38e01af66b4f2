# %%
# expect: mutates=
import seaborn as sns
import pandas as pd
df = pd.read_csv("a.csv")
# %%
# expect: mutates=
# flow: 1 -> 2 df
# flow: 1 -> 2 sns
grid = sns.lmplot(x="x", y="y", data=df)
# %%
# expect: mutates=df
# flow: 1 -> 3 df
df["c"] = 1
# %%
# expect: mutates=
# flow: 2 -> 4 grid
print(grid)
