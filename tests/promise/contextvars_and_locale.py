# %%
import contextvars
var = contextvars.ContextVar("var", default="none")
# %% [markdown]
# ## Set
# %%
var.set("some")
# %% [markdown]
# ## Get
# %%
print(var.get())
