# %%
# expect: imports=os
import os
os.environ["PROMISE_MODE"] = "fast"
# %% [markdown]
# ## Read
# %%
# expect: reads=os writes=mode
# flow: 1 -> 2 environ effect
# flow: 1 -> 2 os
mode = os.environ.get("PROMISE_MODE")
print(mode)
# %% [markdown]
# ## Change
# %%
# expect: reads=mode,os
# flow: 1 -> 3 environ effect
# flow: 1 -> 3 os
# flow: 2 -> 3 mode
os.environ["PROMISE_MODE"] += "er"
del mode
# %% [markdown]
# ## Read again
# %%
# expect: reads=os
# flow: 1 -> 4 os
# flow: 3 -> 4 environ effect
print(os.getenv("PROMISE_MODE"))
