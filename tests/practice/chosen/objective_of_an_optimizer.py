# %%
import pandas as pd
from hyperopt import fmin, hp, tpe
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
df = pd.read_csv("a.csv")
X, y = df[["a", "b"]], df["t"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)

# %
def objective(space):
    m = LogisticRegression(C=space["c"])
    m.fit(X_train, y_train)
    return -m.score(X_test, y_test)
best = fmin(fn=objective, space={"c": hp.uniform("c", 0, 1)}, algo=tpe.suggest, max_evals=9)

# %%
m = LogisticRegression(C=best["c"]).fit(X_train, y_train)
print(m.score(X_test, y_test))
# expect: NB505
