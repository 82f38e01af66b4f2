# Names that the namespace takes over from a dictionary are bound, and bound again.
# %% [markdown]
# # Settings

# %%
from types import SimpleNamespace

lr = 1
settings = {name: name * 3 for name in ["a", "b", "lr"]}
space = SimpleNamespace(lr=1)

# %% [markdown]
# # Taken over

# %%
globals().update(settings)
space.__dict__.update(settings)

# %% [markdown]
# # Read

# %%
print(a, b, lr, space.lr)
