# %%
class Step:
    def __init__(self): self.seen = 0
    def fit(self, x):
        self.seen += len(x)
        return self
class Pipe:
    def __init__(self, steps):
        self.steps = steps
        self.named = dict(steps)
    def fit(self, x):
        for _, s in self.steps:
            s.fit(x)
        return self
scaler = Step()
pipe = Pipe([("scale", scaler), ("fit", Step())])
# %% [markdown]
# # Part A
# %%
pipe.fit([1, 2, 3])
# %% [markdown]
# # Part B
# %%
print(scaler.seen, pipe.named["scale"] is scaler)
pipe.named["fit"].seen = 100
# %% [markdown]
# # Part C
# %%
print(pipe.steps[1][1].seen)
