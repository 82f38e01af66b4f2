# %%
from utils import load_data
df = load_data("a")
# %%
df.corr()
df.dropna()
df.groupby("a")
df.plot.imshow()
df.get_things()
df.writeto("x")
df.raise_for_status()
df.top_users()
df.head()
# %%
print(df)
# flow: 1 -> 2 df
# flow: 1 -> 3 df
