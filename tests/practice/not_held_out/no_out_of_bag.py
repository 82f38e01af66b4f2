# %%
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
df = pd.read_csv("a.csv")
X, y = df[["a"]], df["t"]
rf = RandomForestClassifier(oob_score=True, random_state=0).fit(X, y)
print(rf.score(X, y), rf.oob_score_)
