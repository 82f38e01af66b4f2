# %%
import pandas as pd
from sklearn.model_selection import train_test_split
df = pd.read_csv("load.csv", parse_dates=["when"])
df = df.sort_values("when").reset_index(drop=True)

# %%
a, b, c, d = train_test_split(df[["wind"]], df["load"], random_state=0)
# expect: NB506
