# %%
pairs = zip("abc", range(3))
# %% [markdown]
# ## Head
# %%
head = next(pairs)
# %% [markdown]
# ## Tail
# %%
print(head, list(pairs), list(pairs))
