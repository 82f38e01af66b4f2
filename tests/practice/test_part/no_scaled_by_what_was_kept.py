# %%
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
df = pd.read_csv("a.csv")
X, y = df[["a", "b"]], df["t"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
kept = {}
for name in ["a", "b"]:
    sc = StandardScaler()
    X_train[name] = sc.fit_transform(X_train[[name]])
    kept[name] = sc
for name in ["a", "b"]:
    X_test[name] = kept[name].transform(X_test[[name]])
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
