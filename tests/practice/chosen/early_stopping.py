# %%
import pandas as pd
from xgboost import XGBClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="t"), df["t"], random_state=0)

# %%
m = XGBClassifier(early_stopping_rounds=10, random_state=0)
m.fit(X_train, y_train, eval_set=[(X_train, y_train), (X_test, y_test)])
# expect: NB505

# %%
roc_auc_score(y_test, m.predict_proba(X_test)[:, 1])
