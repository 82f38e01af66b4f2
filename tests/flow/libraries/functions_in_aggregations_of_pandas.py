# %%
import pandas as pd
df = pd.DataFrame({"a": [1, 1], "b": [3.0, 4.0]})
q = 0.25
# %%
a = df.groupby("a").agg({"b": [lambda v: v.quantile(q), "sum"]})
# %%
b = df.groupby("a")["b"].agg(low=lambda v: v.quantile(q), high="max")
# flow: 1 -> 2 df
# flow: 1 -> 2 q
# flow: 1 -> 3 df
# flow: 1 -> 3 q
