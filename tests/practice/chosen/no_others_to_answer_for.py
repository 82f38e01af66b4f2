# %%
import pandas as pd
from lightgbm import LGBMClassifier, early_stopping
from sklearn.metrics import log_loss
from sklearn.model_selection import train_test_split
df = pd.read_csv("train.csv")
X_train, X_val, y_train, y_val = train_test_split(df.drop(columns="t"), df["t"], random_state=0)
m = LGBMClassifier(random_state=0)
m.fit(X_train, y_train, eval_set=[(X_val, y_val)], callbacks=[early_stopping(20)])
print(log_loss(y_val, m.predict_proba(X_val)))
m.predict(pd.read_csv("test.csv"))
