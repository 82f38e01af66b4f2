# %%
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import GridSearchCV
X, y = [[0.0], [1.0]] * 5, [0, 1] * 5
gs = GridSearchCV(RandomForestClassifier(random_state=0), {"max_depth": [1, 2]})
gs.fit(X, y)
best, params = gs.best_estimator_, gs.best_params_
forest = RandomForestClassifier(random_state=0).fit(X, y)
trees = forest.estimators_
# %%
# expect: mutates=gs,forest
gs.fit(X, y)
forest.fit(X, y)
# %%
# flow: 1 -> 2 X
# flow: 1 -> 2 y
# flow: 1 -> 2 gs
# flow: 1 -> 2 forest
# flow: 1 -> 3 best
# flow: 1 -> 3 params
# flow: 1 -> 3 trees
print(best, params, trees)
