# %%
# expect: mutates=
import pandas as pd
from sklearn.linear_model import LogisticRegression
train = pd.read_csv("train.csv")
class Own(LogisticRegression):
    def _predict_proba_lr(self, X):
        X.loc[0, "k"] = 1
        return super()._predict_proba_lr(X)
model = Own()
# %%
# expect: mutates=model,train
# flow: 1 -> 2 model
# flow: 1 -> 2 train
model.predict_proba(train)
# %%
# expect: mutates=
# flow: 1 -> 3 train
# flow: 2 -> 3 train?
print(train)
