# %% [markdown]
# # Model
# %%
import numpy as np
import pymc as pm

with pm.Model() as model:
    x = pm.Data("x", np.arange(5.0))
    b = pm.Normal("b")
    y = pm.Normal("y", b * x, 1, observed=np.arange(5.0))
    trace = pm.sample()
# %% [markdown]
# # New data
# %%
with model:
    pm.set_data({"x": np.array([9.0])})
# %% [markdown]
# # Predict
# %%
with model:
    predicted = pm.sample_posterior_predictive(trace, predictions=True)
# flow: 1 -> 2 model
# flow: 1 -> 2 np
# flow: 1 -> 2 pm
# flow: 2 -> 3 model
# flow: 1 -> 3 pm
# flow: 1 -> 3 trace
