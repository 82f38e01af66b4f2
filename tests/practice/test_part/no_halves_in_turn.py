# %%
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
df = pd.read_csv("a.csv")
a, b, ya, yb = train_test_split(df.drop(columns="t"), df["t"], random_state=0)
m = LinearRegression()
m.fit(a, ya)
print(m.score(b, yb))
m.fit(b, yb)
print(m.score(a, ya))
