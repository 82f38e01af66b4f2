# %%
import pandas as pd
from sklearn.feature_selection import SelectKBest
from sklearn.model_selection import cross_val_score
from sklearn.linear_model import LogisticRegression
genes = pd.read_csv("genes.csv")
X = genes.iloc[:, 1:]
y = genes.iloc[:, 0]

# %%
X_best = SelectKBest(k=20).fit_transform(X, y)
# expect: NB501

# %%
model = LogisticRegression()
model.fit(X_best, y)
cross_val_score(model, X_best, y, cv=5)
