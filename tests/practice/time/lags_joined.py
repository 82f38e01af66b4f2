# %%
import pandas as pd
from sklearn.model_selection import train_test_split
df = pd.read_csv("load.csv")
one = df["load"].shift(1).to_frame()
both = pd.concat([df, one], axis=1).dropna()
X = both.drop(columns=["load"])

# %%
a, b, c, d = train_test_split(X, both[["load"]], random_state=0)
# expect: NB506
