# %%
try:
    import no_such_module_here as fancy
except ImportError:
    fancy = None
# %% [markdown]
# ## Use
# %%
mode = "fancy" if fancy else "plain"
print(mode)
