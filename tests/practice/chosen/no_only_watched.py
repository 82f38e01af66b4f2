# %%
import pandas as pd
from xgboost import XGBClassifier
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="t"), df["t"], random_state=0)
m = XGBClassifier(random_state=0)
m.fit(X_train, y_train, eval_set=[(X_test, y_test)])
m.score(X_test, y_test)
