# %%
import pandas as pd
from pandarallel import pandarallel
pandarallel.initialize()
df = pd.DataFrame({"a": [1, 2]})
scale = {1: 2, 2: 3}
# %%
def f(x):
    return scale[x]
# %%
df["b"] = df["a"].parallel_apply(f)
# %%
print(df)
# flow: 1 -> 3 df
# flow: 1 -> 3 scale? through f
# flow: 2 -> 3 f
# flow: 3 -> 4 df
