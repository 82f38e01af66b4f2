# %%
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
RandomForestClassifier().fit(df[["a"]], df["t"])

# %%
train, test = train_test_split(df)
# expect: NB507
