# %%
import pandas as pd
import optuna
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
df = pd.read_csv("a.csv")
X, y = df[["a", "b"]], df["t"]
X_train, rest, y_train, y_rest = train_test_split(X, y, random_state=0)
X_val, X_test, y_val, y_test = train_test_split(rest, y_rest, random_state=0)

# %
def objective(space):
    m = LogisticRegression(C=space.suggest_float("c", 0, 1))
    m.fit(X_train, y_train)
    return -m.score(X_val, y_val)
study = optuna.create_study(direction="minimize")
study.optimize(objective, n_trials=9)
m = LogisticRegression(**study.best_params).fit(X_train, y_train)
print(m.score(X_test, y_test))
