# %%
# expect: mutates=
import numpy as np
from tensorflow import keras
model = keras.Sequential([keras.layers.Dense(1)])
X = np.ones((3, 1))
class Policy(keras.callbacks.Callback):
    def __init__(self):
        self.step = 0
        self.anneal = self.linear
    def on_batch_begin(self, batch, logs=None):
        self.step += 1
    def linear(self, a, b):
        return a
# %%
# expect: mutates=model
# flow: 1 -> 2 Policy
# flow: 1 -> 2 X
# flow: 1 -> 2 model
model.fit(X, X, callbacks=[Policy()])
# %%
# expect: mutates=
# flow: 1 -> 3 X
print(X)
