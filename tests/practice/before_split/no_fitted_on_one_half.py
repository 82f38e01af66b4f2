# %%
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LinearRegression
df = pd.read_csv("sales.csv")
train = df[df.year < 2015]
test = df[df.year >= 2015]
sc = StandardScaler()
a = sc.fit_transform(train[["x", "z"]])
b = sc.transform(test[["x", "z"]])
LinearRegression().fit(a, train["t"]).score(b, test["t"])
