# %%
import pandas as pd
from sklearn.model_selection import train_test_split
df = pd.read_csv("load.csv")
df["when"] = pd.to_datetime(df["when"])
df.set_index("when", inplace=True)

# %%
train, test = train_test_split(df, test_size=0.2, random_state=0)
# expect: NB506
