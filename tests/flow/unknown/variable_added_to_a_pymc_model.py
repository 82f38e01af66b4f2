# %% [markdown]
# # Model
# %%
import pymc as pm

model = pm.Model()
# %% [markdown]
# # Priors
# %%
with model:
    b = pm.Normal("b")
# %% [markdown]
# # Sample
# %%
with model:
    trace = pm.sample()
# flow: 1 -> 2 model
# flow: 1 -> 2 pm
# flow: 2 -> 3 model
# flow: 1 -> 3 pm
