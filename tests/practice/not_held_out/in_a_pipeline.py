# %%
import pandas as pd
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
df = pd.read_csv("a.csv")
X = df[["a", "b"]]
y = df["t"]
pipe = Pipeline([("scale", StandardScaler()), ("model", LogisticRegression())])
pipe.fit(X, y)
print(pipe.score(X, y))
# expect: NB503
