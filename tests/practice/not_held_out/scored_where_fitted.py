# %%
import pandas as pd
from sklearn.linear_model import LinearRegression
df = pd.read_csv("a.csv")
X = df[["a", "b"]]
y = df["t"]

# %%
m = LinearRegression()
m.fit(X, y)

# %%
m.score(X, y)
# expect: NB503
