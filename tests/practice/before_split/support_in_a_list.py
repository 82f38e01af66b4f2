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
best = SelectKBest(f_classif, k=5)
best.fit(X, y)
# expect: NB501
cols = list(X.columns[best.get_support(indices=True)])
chosen = df[cols]
X_train, X_test = train_test_split(chosen, random_state=0)
