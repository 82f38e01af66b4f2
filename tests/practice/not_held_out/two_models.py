# %%
import pandas as pd
from sklearn.linear_model import Ridge, Lasso
from sklearn.metrics import mean_squared_error
df = pd.read_csv("a.csv")
X = df[["a", "b"]]
y = df["t"]
one = Ridge().fit(X, y)
two = Lasso().fit(X, y)

# %%
print(mean_squared_error(y, one.predict(X)))
# expect: NB503
print(mean_squared_error(y, two.predict(X)))
