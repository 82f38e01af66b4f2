# %%
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
df = pd.read_csv("a.csv")
df["c"] = df["a"].map({"x": 1, "y": 2})
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="t"), df["t"], random_state=0)

# %%
sc = StandardScaler()
sc.fit(X_train[["b"]])
X_train[["b"]] = sc.transform(X_train[["b"]])
reg = LinearRegression()
reg.fit(X_train, y_train)

# %%
guess = reg.predict(X_test)
# expect: NB502
