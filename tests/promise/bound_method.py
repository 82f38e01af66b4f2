# %%
store = []
push = store.append
# %% [markdown]
# ## Fill
# %%
for i in range(3):
    push(i)
# %% [markdown]
# ## Refill
# %%
store.append("direct")
push("method")
# %% [markdown]
# ## Show
# %%
print(store)
