# %%
# expect: mutates=
# `from sklearn import *` binds subpackages.
import numpy as np
from sklearn import *
rows = np.arange(20.0).reshape(10, 2)
marks = rows.sum(axis=1)
# %%
# expect: mutates=
# flow: 1 -> 2 linear_model
# flow: 1 -> 2 marks
# flow: 1 -> 2 rows
model = linear_model.LinearRegression()
model.fit(rows, marks)
# %%
# expect: mutates=
# flow: 1 -> 3 marks
# flow: 1 -> 3 metrics
# flow: 1 -> 3 rows
# flow: 2 -> 3 model
print(metrics.mean_squared_error(marks, model.predict(rows)))
