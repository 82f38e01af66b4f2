# %%
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_curve, f1_score
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="t"), df["t"], random_state=0)
m = LogisticRegression().fit(X_train, y_train)
p = m.predict_proba(X_test)[:, 1]

# %%
fpr, tpr, thresholds = roc_curve(y_test, p)
cut = thresholds[np.argmax(tpr - fpr)]

# %%
f1_score(y_test, p > cut)
# expect: NB505
