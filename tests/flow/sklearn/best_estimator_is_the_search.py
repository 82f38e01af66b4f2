# %%
# expect: mutates=
from sklearn.linear_model import Ridge
from sklearn.model_selection import GridSearchCV
import pandas as pd
df = pd.read_csv('x'); y = df['y']
# %%
# expect: mutates=
# flow: 1 -> 2 GridSearchCV
# flow: 1 -> 2 Ridge
# flow: 1 -> 2 df
# flow: 1 -> 2 y
grid = GridSearchCV(Ridge(), {'alpha': [1, 2]})
grid.fit(df, y)
# %%
# expect: mutates=
# flow: 2 -> 3 grid
best = grid.best_estimator_
# %%
# expect: mutates=best,grid
# flow: 1 -> 4 df
# flow: 1 -> 4 y
# flow: 3 -> 4 best
best.fit(df, y)
# %%
# expect: mutates=
# flow: 1 -> 5 df
# flow: 4 -> 5 grid
grid.predict(df)
