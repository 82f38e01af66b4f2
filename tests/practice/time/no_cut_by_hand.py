# %%
import pandas as pd
df = pd.read_csv("load.csv", parse_dates=["day"], index_col="day")
n = int(len(df) * 0.8)
a, b = df[:n], df[n:]
