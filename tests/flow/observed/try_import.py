# %%
# expect: writes=fancy
try:
    import no_such_module_here as fancy
except ImportError:
    fancy = None
# %% [markdown]
# ## Use
# %%
# expect: reads=fancy writes=mode
# flow: 1 -> 2 fancy
mode = "fancy" if fancy else "plain"
print(mode)
