# %%
import os
os.environ["PROMISE_MODE"] = "fast"
# %% [markdown]
# ## Read
# %%
mode = os.environ.get("PROMISE_MODE")
print(mode)
# %% [markdown]
# ## Change
# %%
os.environ["PROMISE_MODE"] += "er"
del mode
# %% [markdown]
# ## Read again
# %%
print(os.getenv("PROMISE_MODE"))
