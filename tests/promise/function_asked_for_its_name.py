# %%
scale = 2.0
def rmse(x): return x * scale
def mae(x):
    """Mean of what differs."""
    return x + scale
metrics = [rmse, mae]
# %% [markdown]
# # Report
# %%
print({f.__name__: f(2) for f in metrics}, rmse.__doc__, mae.__qualname__)
# %% [markdown]
# # Look inside
# %%
import inspect
print(inspect.signature(rmse), inspect.isfunction(mae), type(rmse).__name__)
