# %%
import pandas as pd
from sklearn.model_selection import train_test_split
df = pd.read_csv("load.csv")
df["yesterday"] = df["load"].shift(1)
df["week"] = df["load"].rolling(7).mean()
df = df.dropna()

# %%
a, b, c, d = train_test_split(df[["yesterday", "week"]], df["load"], random_state=0)
# expect: NB506
