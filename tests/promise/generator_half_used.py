# %%
stream = (i * i for i in range(6))
# %% [markdown]
# ## Start
# %%
first = next(stream), next(stream)
# %% [markdown]
# ## Rest
# %%
print(first, list(stream))
