# %%
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="t"), df["t"], random_state=0)
m = Ridge().fit(X_train, y_train)
print(m.score(X_train, y_train))
print(m.score(X_test, y_test))
