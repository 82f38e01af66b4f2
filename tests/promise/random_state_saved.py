# %%
import random
random.seed(1)
saved = random.getstate()
# %% [markdown]
# ## Draw
# %%
a = random.random()
# %% [markdown]
# ## Rewind
# %%
random.setstate(saved)
# %% [markdown]
# ## Draw again
# %%
print(a == random.random(), random.random())
