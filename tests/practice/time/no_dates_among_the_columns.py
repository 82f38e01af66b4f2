# %%
import pandas as pd
from sklearn.model_selection import train_test_split
df = pd.read_csv("people.csv", parse_dates=["born"])
df["year"] = df["born"].dt.year
a, b = train_test_split(df, random_state=0)
