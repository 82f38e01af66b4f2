# %%
# expect: writes=print imports=builtins,functools
import functools
import builtins
print = functools.partial(print, sep="-")
# %% [markdown]
# ## Use
# %%
# expect: reads=print
# flow: 1 -> 2 print
print(1, 2, 3)
# %% [markdown]
# ## Restore
# %%
# expect: reads=builtins writes=print
# flow: 1 -> 3 builtins
print = builtins.print
# %% [markdown]
# ## Use again
# %%
# expect: reads=print
# flow: 3 -> 4 print
print(1, 2, 3)
