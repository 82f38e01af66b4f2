# %%
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.model_selection import train_test_split
from sklearn.svm import SVR
df = pd.read_csv("iris.csv")
df["width"] = StandardScaler().fit_transform(df[["width"]])
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns=["width"]), df["width"], random_state=0)
m = SVR().fit(X_train, y_train)
m.score(X_test, y_test)
