# %% [markdown]
# # Files that joblib dumped
# %% [markdown]
# ## A
# %%
import joblib, numpy as np
class M:
    def __init__(self, w): self.w = w
def ratio(x): return x
m = M(np.arange(5.0)); m.fn = ratio
# %% [markdown]
# ## B
# %%
joblib.dump(m, "m.joblib")
# %% [markdown]
# ## C
# %%
print(joblib.load("m.joblib").w)
