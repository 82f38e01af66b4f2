# %%
# expect: mutates=
from sklearn.base import clone
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer
from sklearn.linear_model import LogisticRegression
import pandas as pd
train = pd.read_csv("train.csv")
columns = ["a", "b"]
model = make_pipeline(FunctionTransformer(lambda X: X[columns]), LogisticRegression())
# %%
# expect: mutates=
# flow: 1 -> 2 clone
# flow: 1 -> 2 columns?
# flow: 1 -> 2 model
# flow: 1 -> 2 train
other = clone(model).fit(train, train.y)
# %%
# expect: mutates=
# flow: 1 -> 3 columns?
# flow: 1 -> 3 train
# flow: 2 -> 3 other
other.predict(train)
