# %%
import pandas as pd
from helper import remove_outliers
df = pd.read_csv("a.csv")
# %%
clean = remove_outliers(df)
# %%
df.describe()
# flow: 1 -> 2 df
# flow: 1 -> 2 remove_outliers
# flow: 1 -> 3 df
