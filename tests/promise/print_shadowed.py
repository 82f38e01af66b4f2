# %%
import functools
import builtins
print = functools.partial(print, sep="-")
# %% [markdown]
# ## Use
# %%
print(1, 2, 3)
# %% [markdown]
# ## Restore
# %%
print = builtins.print
# %% [markdown]
# ## Use again
# %%
print(1, 2, 3)
