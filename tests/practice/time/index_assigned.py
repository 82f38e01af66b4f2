# %%
import pandas as pd
from sklearn.model_selection import train_test_split
df = pd.read_csv("load.csv")
df.index = pd.to_datetime(df["when"])
X = df[["wind", "sun"]]

# %%
a, b, c, d = train_test_split(X, df["load"], test_size=0.2, shuffle=True, random_state=0)
# expect: NB506
