# %%
# expect: writes=ops,scale
scale = 3
ops = {"add": lambda x: x + scale, "mul": lambda x: x * scale}
# %% [markdown]
# ## Use
# %%
# expect: reads=ops,scale
# flow: 1 -> 2 ops
# flow: 1 -> 2 scale
print({k: f(2) for k, f in ops.items()})
# %% [markdown]
# ## Rescale
# %%
# expect: writes=scale
scale = 10
# %% [markdown]
# ## Use again
# %%
# expect: reads=ops,scale
# flow: 1 -> 4 ops
# flow: 3 -> 4 scale
print({k: f(2) for k, f in ops.items()})
