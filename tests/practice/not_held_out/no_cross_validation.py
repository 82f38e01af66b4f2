# %%
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import cross_val_score
df = pd.read_csv("a.csv")
X, y = df[["a"]], df["t"]
m = Ridge().fit(X, y)
print(m.score(X, y), cross_val_score(m, X, y).mean())
