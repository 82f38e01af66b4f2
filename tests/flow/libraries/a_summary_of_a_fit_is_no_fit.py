# %%
# expect: mutates=
# The name of a method that gives a summary of a fit says nothing of a change.
import pandas as pd
from autogluon.tabular import TabularPredictor
train = pd.read_csv('a.csv')
# %%
# expect: mutates=
# flow: 1 -> 2 TabularPredictor
# flow: 1 -> 2 train
m = TabularPredictor(label='y').fit(train)
# %%
# expect: mutates=
# flow: 2 -> 3 m
m.fit_summary()
# %%
# expect: mutates=
# flow: 1 -> 4 train
# flow: 2 -> 4 m
p = m.predict_proba(train)
