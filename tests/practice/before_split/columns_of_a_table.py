# %%
import pandas as pd
from sklearn.preprocessing import MinMaxScaler
from sklearn.model_selection import train_test_split
from sklearn.ensemble import RandomForestClassifier
df = pd.read_csv("bank.csv")

# %%
cols = ["age", "balance"]
df[cols] = MinMaxScaler().fit_transform(df[cols])
# expect: NB501

# %%
train, test = train_test_split(df, random_state=1)
clf = RandomForestClassifier(random_state=1)
clf.fit(train[["age", "balance"]], train["deposit"])
