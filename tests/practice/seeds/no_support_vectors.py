# %%
import pandas as pd
from sklearn.svm import SVR
from sklearn.model_selection import train_test_split, GridSearchCV
df = pd.read_csv("a.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["a"]], df["t"], random_state=0)
SVR().fit(X_train, y_train)
GridSearchCV(SVR(), {"C": [1, 10]}).fit(X_train, y_train)
