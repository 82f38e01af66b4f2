# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression
df = pd.read_csv("a.csv")
late = pd.read_csv("late.csv")
X, y = df[["a"]], df["t"]
m = LogisticRegression().fit(X, y)
print(m.score(X, y))
print((m.predict(late[["a"]]) == late["t"]).mean())
