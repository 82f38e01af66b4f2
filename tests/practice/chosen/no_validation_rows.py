# %%
import pandas as pd
from xgboost import XGBClassifier
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
X_rest, X_test, y_rest, y_test = train_test_split(df.drop(columns="t"), df["t"], random_state=0)
X_train, X_val, y_train, y_val = train_test_split(X_rest, y_rest, random_state=0)
m = XGBClassifier(early_stopping_rounds=10, random_state=0)
m.fit(X_train, y_train, eval_set=[(X_val, y_val)])
print(m.score(X_val, y_val))
m.score(X_test, y_test)
