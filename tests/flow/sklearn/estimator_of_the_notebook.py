# %%
# expect: imports=np,BaseEstimator,clone,cross_val_score,Lasso
import numpy as np
from sklearn.base import BaseEstimator, clone
from sklearn.linear_model import Lasso
from sklearn.model_selection import cross_val_score
# %%
# expect: reads=np writes=X,y
# flow: 1 -> 2 np
X, y = np.eye(6), np.arange(6.0)
# %%
# expect: reads=BaseEstimator defines=Averaging
# flow: 1 -> 3 BaseEstimator
class Averaging(BaseEstimator):
    def __init__(self, models):
        self.models = models
    def fit(self, X, y):
        self.models_ = [clone(m) for m in self.models]
        for model in self.models_:
            model.fit(X, y)
        return self
    def predict(self, X):
        return np.mean([m.predict(X) for m in self.models_], axis=0)
# %%
# expect: reads=Averaging,Lasso writes=lasso,both
# flow: 1 -> 4 Lasso
# flow: 3 -> 4 Averaging
lasso = Lasso()
both = Averaging([lasso, Lasso(alpha=2)])
# %%
# expect: reads=both,X,y,clone mutates=both
# flow: 1 -> 5 clone through Averaging
# flow: 2 -> 5 X
# flow: 2 -> 5 y
# flow: 4 -> 5 both
both.fit(X, y)
# %%
# expect: reads=both,X,np,lasso
# flow: 1 -> 6 np through Averaging
# flow: 2 -> 6 X
# flow: 4 -> 6 lasso
# flow: 5 -> 6 both
both.predict(X)
lasso
