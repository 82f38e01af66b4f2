# %%
from helpers import *
import pandas as pd
df = pd.DataFrame({"a": [1]})
# %%
display(df)
# %%
get_ipython()
print(In)
# flow: 1 -> 2 df
