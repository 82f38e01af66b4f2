# %% [markdown]
# ## Chapter One
# %%
class Tracker:
    history = []
    def log(self, m): self.history.append(m)
class Model(Tracker):
    def fit(self): self.log("fit"); return self
    def report(self): return f"{len(self.history)} events: {self.history}"
m = Model()
# %% [markdown]
# ## Chapter Two
# %%
m.fit()
# %% [markdown]
# ## Chapter Three
# %%
print(m.report())
