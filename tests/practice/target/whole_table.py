# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
y = df["sold"]
X = df
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)

# %%
m = LogisticRegression()
m.fit(X_train, y_train)
# expect: NB504
m.score(X_test, y_test)
