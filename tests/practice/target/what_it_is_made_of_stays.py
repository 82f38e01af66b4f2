# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression
wine = pd.read_csv("wine.csv")
wine["good"] = wine["quality"].apply(lambda q: 1 if q > 6 else 0)
X = wine.drop("good", axis=1)
y = wine["good"]

# %%
LogisticRegression().fit(X, y)
# expect: NB504
