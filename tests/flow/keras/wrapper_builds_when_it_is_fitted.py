# %%
from tensorflow.keras.models import Sequential
from tensorflow.keras.wrappers.scikit_learn import KerasClassifier
from scikeras.wrappers import KerasRegressor
from sklearn.model_selection import GridSearchCV
from sklearn.preprocessing import FunctionTransformer
units = 3
X, y = [[1], [2]], [0, 1]
# %%
def build():
    return Sequential(units)
# %%
# expect: reads=KerasClassifier,KerasRegressor,FunctionTransformer,build
# flow: 1 -> 3 KerasClassifier
# flow: 1 -> 3 KerasRegressor
# flow: 1 -> 3 FunctionTransformer
# flow: 2 -> 3 build
old = KerasClassifier(build_fn=build, epochs=10)
new = KerasRegressor(model=build)
step = FunctionTransformer(func=build)
# %%
# expect: mutates=old
# flow: 3 -> 4 old
# flow: 1 -> 4 X
# flow: 1 -> 4 y
# flow: 1 -> 4 Sequential? through build
# flow: 1 -> 4 units? through build
old.fit(X, y)
# %%
# flow: 1 -> 5 GridSearchCV
# flow: 1 -> 5 X
# flow: 1 -> 5 y
# flow: 3 -> 5 new
# flow: 1 -> 5 Sequential? through build
# flow: 1 -> 5 units? through build
search = GridSearchCV(new, {"epochs": [1, 2]})
search.fit(X, y)
