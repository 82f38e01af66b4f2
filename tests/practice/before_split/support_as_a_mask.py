# %%
import pandas as pd
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
df = pd.read_csv("a.csv")
X, y = df[["a", "b"]], df["t"]

# %%
best = SelectKBest(f_classif, k=5).fit(X, y)
# expect: NB501
small = X.loc[:, best.get_support()]
train_test_split(small, y, random_state=0)
