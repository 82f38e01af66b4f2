# %%
import pandas as pd
from sklearn.preprocessing import PolynomialFeatures, Normalizer
from sklearn.model_selection import train_test_split
from sklearn.linear_model import LinearRegression
df = pd.read_csv("iris.csv")
X = PolynomialFeatures(2).fit_transform(df[["a", "b"]])
X = Normalizer().fit_transform(X)
X_train, X_test, y_train, y_test = train_test_split(X, df["c"], random_state=0)
LinearRegression().fit(X_train, y_train).score(X_test, y_test)
