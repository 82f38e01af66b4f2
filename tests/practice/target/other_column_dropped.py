# %%
import pandas as pd
from sklearn.tree import DecisionTreeClassifier
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
df.drop("id", axis=1, inplace=True)
X = df.drop(columns=["name"])
y = df["died"]
a, b, c, d = train_test_split(X, y, random_state=0)
DecisionTreeClassifier(random_state=0).fit(a, c)
# expect: NB504
