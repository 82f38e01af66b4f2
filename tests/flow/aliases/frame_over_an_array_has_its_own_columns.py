# %%
# expect: mutates=
import numpy as np
import pandas as pd
data = np.ones((3, 3))
df = pd.DataFrame(data, columns=["a", "b", "c"])
# %%
# expect: mutates=df
# flow: 1 -> 2 df
df["d"] = 1
df.drop(columns="a", inplace=True)
# %%
# expect: mutates=
# flow: 1 -> 3 data
print(data)
