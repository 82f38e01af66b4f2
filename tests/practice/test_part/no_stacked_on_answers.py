# %%
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.tree import DecisionTreeRegressor
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
X_train, X_val, y_train, y_val = train_test_split(df.drop(columns="t"), df["t"], random_state=0)
base = DecisionTreeRegressor(random_state=0).fit(X_train, y_train)
top = LinearRegression()
top.fit(base.predict(X_val).reshape(-1, 1), y_val)
