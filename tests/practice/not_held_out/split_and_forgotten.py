# %%
import pandas as pd
from sklearn.svm import SVC
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="t"), df["t"], random_state=0)

# %%
svc = SVC()
svc.fit(X_train, y_train)
f1_score(y_train, svc.predict(X_train))
# expect: NB503
