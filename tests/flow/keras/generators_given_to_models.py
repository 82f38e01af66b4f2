# %%
# expect: mutates=
from keras.layers import Dense, Input
from keras.models import Model
import numpy as np
i = Input(shape=(3,))
model = Model(inputs=i, outputs=Dense(2)(i))
model.compile(loss='mse')
def helper(x):
    return np.sqrt(x)
paths = [1, 2]
# %%
# expect: mutates=
def gen(n):
    while True:
        for s in paths:
            yield helper(s)
# %%
# expect: mutates=
# flow: 1 -> 3 helper through gen
# flow: 1 -> 3 model
# flow: 1 -> 3 np through helper
# flow: 1 -> 3 paths through gen
# flow: 2 -> 3 gen
p = model.predict_generator(gen(64), 3)
# %%
# expect: mutates=
# flow: 1 -> 4 helper through gen
# flow: 1 -> 4 model
# flow: 1 -> 4 np through helper
# flow: 1 -> 4 paths through gen
# flow: 2 -> 4 gen
q = model.predict(gen(64), steps=3)
# %%
# expect: mutates=
# flow: 1 -> 5 helper through gen
# flow: 1 -> 5 model
# flow: 1 -> 5 np through helper
# flow: 1 -> 5 paths through gen
# flow: 2 -> 5 gen
e = model.evaluate_generator(gen(64), 3)
# %%
# expect: mutates=
# flow: 1 -> 6 helper through gen
# flow: 1 -> 6 model
# flow: 1 -> 6 np through helper
# flow: 1 -> 6 paths through gen
# flow: 2 -> 6 gen
v = model.evaluate(gen(64), steps=3)
# %%
# expect: mutates=model
# flow: 1 -> 7 helper through gen
# flow: 1 -> 7 model
# flow: 1 -> 7 np through helper
# flow: 1 -> 7 paths through gen
# flow: 2 -> 7 gen
model.fit(gen(64), steps_per_epoch=3)
# %%
# expect: mutates=model
# flow: 1 -> 8 helper through gen
# flow: 1 -> 8 np through helper
# flow: 1 -> 8 paths through gen
# flow: 2 -> 8 gen
# flow: 7 -> 8 model
model.fit([[1]], [1], validation_data=gen(64), validation_steps=3)
# %%
# expect: mutates=
# flow: 2 -> 9 gen
g = gen(64)
# %%
# expect: mutates=g
# flow: 1 -> 10 helper through gen
# flow: 1 -> 10 np through helper
# flow: 1 -> 10 paths through gen
# flow: 8 -> 10 model
# flow: 9 -> 10 g
model.predict_generator(g, 3)
# %%
# expect: mutates=g
# flow: 1 -> 11 helper through gen
# flow: 1 -> 11 np through helper
# flow: 1 -> 11 paths through gen
# flow: 10 -> 11 g
print(next(g))
