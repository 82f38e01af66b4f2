# %%
import pandas as pd
from sklearn.preprocessing import LabelEncoder
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
train, test = train_test_split(df, random_state=0)
le = LabelEncoder()
train["city"] = le.fit_transform(train["city"])

# %%
test["city"] = le.fit_transform(test["city"])
# expect: NB502
