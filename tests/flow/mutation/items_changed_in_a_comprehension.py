# %%
from sklearn.svm import SVC
models = [SVC() for _ in range(3)]
rows = [[] for _ in range(2)]
X, y = [[1], [2]], [0, 1]
# %%
# flow: 1 -> 2 X
# flow: 1 -> 2 y
# flow: 1 -> 2 models
# expect: mutates=models
scores = [m.fit(X, y) for m in models]
# %%
# flow: 1 -> 3 X
# flow: 1 -> 3 y
# flow: 2 -> 3 models
# flow: 1 -> 3 rows
# flow: 2 -> 3 numpy.random effect
# expect: mutates=models,rows,scores
done = [(m.fit(X, y), row.append(1)) for m, row in zip(models, rows)]
# %%
# flow: 3 -> 4 models
# flow: 3 -> 4 rows
print(models, rows)
# %%
# flow: 3 -> 5 models
# expect: mutates=done,models,scores
named = {i: m.set_params(C=i) for i, m in enumerate(models, 1)}
# %%
# flow: 5 -> 6 models
print(models)
