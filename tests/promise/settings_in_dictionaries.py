# %% [markdown]
# ## Settings
# %% tags=["parameters"]
out = None
config = {
    "z": 1.0,
    "a": {"depths": [None, 5], "ratio": 1e-3, "odd key": "x\ny"},
    "pairs": [(1, 1), (1, 2)],
    "sizes": (64, 32),
    "empty": {},
}
kw = dict(sep="-", end="!\n")
opts = {"rounds": 5}


def described(depth=config["z"]):
    return f"{depth} {list(config)} {config}"


class Model:
    def __init__(self, rounds=opts["rounds"]):
        self.rounds = rounds


# %% [markdown]
# ## First
# %%
print(described(), *config["a"], **kw)
model = Model()
# %% [markdown]
# ## Second
# %%
copied = {**config, "more": out}
copied["a"]["ratio"]
print(model.rounds, copied, type(config["pairs"][0]), type(config["sizes"]), **kw)
config
# %% [markdown]
# ## Third
# %%
for key, value in config["a"].items():
    print(key, value)
total = sum(opts.values())
