# %%
walk = enumerate("abcd")
next(walk)
# %% [markdown]
# ## On
# %%
second = next(walk)
# %% [markdown]
# ## Rest
# %%
print(second, list(walk))
