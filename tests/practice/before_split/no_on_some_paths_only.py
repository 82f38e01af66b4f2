# %%
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.model_selection import train_test_split
from sklearn.linear_model import LinearRegression
SCALE = False
df = pd.read_csv("sales.csv")
X, y = df.drop(columns="t"), df["t"]
if SCALE:
    X = StandardScaler().fit_transform(X)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
LinearRegression().fit(X_train, y_train).score(X_test, y_test)
