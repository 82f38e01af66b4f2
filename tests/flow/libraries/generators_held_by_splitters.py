# %%
# expect: mutates=
# A splitter or a search that holds a RandomState draws from it where it is used.
import numpy as np
from sklearn.linear_model import Ridge
from sklearn.model_selection import KFold, RandomizedSearchCV, cross_val_score
rs = np.random.RandomState(1)
X = np.arange(40.0).reshape(-1, 1)
y = X[:, 0] % 7
cv = KFold(4, shuffle=True, random_state=rs)
# %%
# expect: mutates=cv,rs
# flow: 1 -> 2 Ridge
# flow: 1 -> 2 X
# flow: 1 -> 2 cross_val_score
# flow: 1 -> 2 cv
# flow: 1 -> 2 y
print(cross_val_score(Ridge(), X, y, cv=cv))
# %%
# expect: mutates=cv,rs
# flow: 1 -> 3 X
# flow: 2 -> 3 cv
for train, test in cv.split(X):
    print(test)
# %%
# expect: mutates=
# flow: 1 -> 4 RandomizedSearchCV
# flow: 1 -> 4 Ridge
# flow: 3 -> 4 rs
search = RandomizedSearchCV(Ridge(), {"alpha": [1, 2, 3, 4]}, n_iter=2, cv=3, random_state=rs)
# %%
# expect: mutates=cv,rs,search
# flow: 1 -> 5 X
# flow: 1 -> 5 y
# flow: 4 -> 5 search
search.fit(X, y)
# %%
# expect: mutates=cv,rs,search
# flow: 5 -> 6 rs
print(rs.rand())
