# %%
import pandas as pd
df = pd.DataFrame({"a": [1], "b": ["x"]})
# %%
for i, row in df.iterrows():
    row["a"] = 5
# %%
print(df)
# flow: 1 -> 2 df
# flow: 1 -> 3 df
