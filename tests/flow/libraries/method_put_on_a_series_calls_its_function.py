# %%
import pandas as pd
pd.Series.scaled = lambda self, f: self.apply(f)
df = pd.DataFrame({"a": [1, 2]})
scale = {1: 2, 2: 3}
# %%
df["b"] = df["a"].scaled(lambda x: scale[x])
# %%
print(df)
# flow: 1 -> 2 df
# flow: 1 -> 2 scale?
# flow: 2 -> 3 df
