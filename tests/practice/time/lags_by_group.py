# %%
import pandas as pd
from sklearn.model_selection import train_test_split
df = pd.read_csv("shops.csv")
df["last"] = df.groupby("shop")["sales"].shift(1)

# %%
a, b, c, d = train_test_split(df[["last"]], df["sales"], random_state=0)
# expect: NB506
