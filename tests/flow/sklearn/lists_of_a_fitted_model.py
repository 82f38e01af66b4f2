# %%
from sklearn.ensemble import RandomForestClassifier

forest = RandomForestClassifier(3).fit([[1], [2]], [0, 1])
# %%
# expect: mutates=forest
forest.estimators_.pop()
# %%
# expect: mutates=
print(len(forest.estimators_), forest.estimators_[0])
# flow: 1 -> 2 forest
# flow: 2 -> 3 forest
