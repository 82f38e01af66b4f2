# %%
import pandas as pd
from sklearn.model_selection import train_test_split
df = pd.read_csv("load.csv", parse_dates=["day"], index_col="day")
a, b = train_test_split(df, shuffle=False)
