# %%
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.model_selection import train_test_split
from sklearn.linear_model import Ridge
df = pd.read_csv("a.csv")
X, y = df.drop(columns="t"), df["t"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)

# %%
sc = StandardScaler()
X_train = sc.fit_transform(X_train)
X_test = sc.transform(X_test)
Ridge().fit(X_train, y_train).score(X_test, y_test)
