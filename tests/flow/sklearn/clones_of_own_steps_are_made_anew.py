# %%
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import BaggingClassifier, VotingClassifier
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.pipeline import Pipeline
X, y = [[1], [2]], [0, 1]
class T(BaseEstimator, TransformerMixin):
    def __init__(self, k=1):
        self.k = k
        self.enc = Encoder()
    def fit(self, X, y=None):
        return self
    def transform(self, X):
        return X
# %%
class Encoder:
    pass
# %%
# flow: 1 -> 3 BaggingClassifier
# flow: 1 -> 3 ColumnTransformer
# flow: 1 -> 3 GridSearchCV
# flow: 1 -> 3 Pipeline
# flow: 1 -> 3 T
# flow: 1 -> 3 VotingClassifier
# flow: 2 -> 3 Encoder through T
t = T()
ct = ColumnTransformer([("t", t, [0])])
search = GridSearchCV(t, {"k": [1]})
bag = BaggingClassifier(t, random_state=1)
vote = VotingClassifier([("t", t)])
pipe = Pipeline([("t", t)])
# %%
class Encoder:
    pass
# %%
# expect: reads=ct,X,Encoder
# flow: 1 -> 5 X
# flow: 3 -> 5 ct
# flow: 4 -> 5 Encoder through T
ct.fit_transform(X)
# %%
# expect: reads=search,X,y,Encoder
# flow: 1 -> 6 X
# flow: 1 -> 6 y
# flow: 3 -> 6 search
# flow: 4 -> 6 Encoder through T
search.fit(X, y)
# %%
# expect: reads=bag,X,y,Encoder
# flow: 1 -> 7 X
# flow: 1 -> 7 y
# flow: 3 -> 7 bag
# flow: 4 -> 7 Encoder through T
bag.fit(X, y)
# %%
# expect: reads=vote,X,y,Encoder
# flow: 1 -> 8 X
# flow: 1 -> 8 y
# flow: 3 -> 8 vote
# flow: 4 -> 8 Encoder through T
vote.fit(X, y)
# %%
# expect: reads=cross_val_score,t,X,y,Encoder
# flow: 1 -> 9 X
# flow: 1 -> 9 y
# flow: 1 -> 9 cross_val_score
# flow: 3 -> 9 t
# flow: 4 -> 9 Encoder through T
cross_val_score(t, X, y)
# %%
# expect: reads=pipe,X,y
# flow: 1 -> 10 X
# flow: 1 -> 10 y
# flow: 3 -> 10 pipe
pipe.fit(X, y)
