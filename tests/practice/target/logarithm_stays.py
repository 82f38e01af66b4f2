# %%
import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
df = pd.read_csv("a.csv")
df["log_price"] = np.log1p(df["price"])

# %%
X = df.drop(columns=["price"])
y = df["price"]

# %%
Ridge().fit(X, y)
# expect: NB504
