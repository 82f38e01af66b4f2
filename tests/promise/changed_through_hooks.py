# %%
import numpy as np

class Layer:
    registry = []

    def __init__(self, n_in, n_out, rng=None):
        self.W = rng.normal(size=(n_in, n_out))
        self.dW = np.zeros_like(self.W)
        Layer.registry.append(self)

    def params(self):
        yield (self.W, self.dW)

class Net:

    def __init__(self, *ls):
        self.layers = list(ls)
        self.hooks = {}

    def __call__(self, x):
        for i, l in enumerate(self.layers):
            for h in self.hooks.get(i, ()):
                h(self, i, x)

class SGD:

    def __init__(self, params, lr):
        self.params = list(params)

    def step(self):
        for i, (w, g) in enumerate(self.params):
            g[...] = 0
# %% [markdown]
# ## Make
# %%
rng = np.random.default_rng(7)
net = Net(Layer(3, 4, rng), Layer(4, 1, rng))
opt = SGD((p for l in net.layers for p in l.params()), 0.01)
acts = {}
net.hooks.setdefault(0, []).append(lambda n, i, x: acts.update({i: x}))
# %% [markdown]
# ## Draw
# %%
X = rng.normal(size=(8, 3))
# %% [markdown]
# ## Take
# %%
w0 = net.layers[0].W
# %% [markdown]
# ## Call
# %%
net(X)
# %% [markdown]
# ## Step
# %%
opt.step()
print(w0.round(4)[0], net.layers[0].dW.sum())
