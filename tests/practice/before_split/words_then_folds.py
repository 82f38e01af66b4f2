# %%
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import KFold
from sklearn.linear_model import LogisticRegression
texts = pd.read_csv("texts.csv")

# %%
tfidf = TfidfVectorizer(max_features=500)
X = tfidf.fit_transform(texts["body"]).toarray()
# expect: NB501
y = texts["label"].values

# %%
kf = KFold(n_splits=5)
for tr, te in kf.split(X):
    lr = LogisticRegression()
    lr.fit(X[tr], y[tr])
    print(lr.score(X[te], y[te]))
