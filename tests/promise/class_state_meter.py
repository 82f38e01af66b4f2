# %% [markdown]
# ## Chapter One
# %%
class Meter:
    samples = []
    def __init__(self, n): self.n = n
    def update(self, v): self.samples.append((self.n, v))
    def avg(self): return sum(v for _, v in self.samples) / max(1, len(self.samples))
train, val = Meter("t"), Meter("v")
# %% [markdown]
# ## Chapter Two
# %%
for e in range(3):
    train.update(e); val.update(e * 2)
# %% [markdown]
# ## Chapter Three
# %%
print(train.avg(), val.avg())
