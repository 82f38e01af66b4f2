# %%
scale = 3
ops = {"add": lambda x: x + scale, "mul": lambda x: x * scale}
# %% [markdown]
# ## Use
# %%
print({k: f(2) for k, f in ops.items()})
# %% [markdown]
# ## Rescale
# %%
scale = 10
# %% [markdown]
# ## Use again
# %%
print({k: f(2) for k, f in ops.items()})
