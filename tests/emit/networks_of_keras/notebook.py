# %% [markdown]
# # Load
# %%
import keras
import numpy as np

X = np.arange(20, dtype="float32").reshape(10, 2)
y = X[:, 0]
# %% [markdown]
# # Told
# %%
class Told(keras.Model):
    def __init__(self, n):
        super().__init__()
        self.n = n
        self.out = keras.layers.Dense(n)

    def call(self, x):
        return self.out(x)

    def get_config(self):
        return {"n": self.n}


told = Told(1)
told.compile(loss="mse")
# %% [markdown]
# # Fit
# %%
told.fit(X, y, verbose=0)
# %% [markdown]
# # Untold
# %%
class Untold(keras.layers.Layer):
    def __init__(self, n):
        super().__init__()
        self.out = keras.layers.Dense(n)

    def call(self, x):
        return self.out(x)


start = keras.Input((2,))
net = keras.Model(start, Untold(1)(start))
net.compile(loss="mse")
# %% [markdown]
# # Learn
# %%
net.fit(X, y, verbose=0)
