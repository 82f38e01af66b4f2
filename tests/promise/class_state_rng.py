# %% [markdown]
# ## Chapter One
# %%
import numpy as np
class Sim:
    rng = np.random.default_rng(0)
    def draw(self): return self.rng.random()
s = Sim()
# %% [markdown]
# ## Chapter Two
# %%
s.draw()
# %% [markdown]
# ## Chapter Three
# %%
print(s.draw())
