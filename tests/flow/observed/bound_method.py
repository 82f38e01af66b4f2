# %%
# expect: writes=push,store
store = []
push = store.append
# %% [markdown]
# ## Fill
# %%
# expect: reads=push writes=i,push,store mutates=push,store
# flow: 1 -> 2 push
for i in range(3):
    push(i)
# %% [markdown]
# ## Refill
# %%
# expect: reads=push,store writes=push,store mutates=push,store
# flow: 2 -> 3 push
# flow: 2 -> 3 store
store.append("direct")
push("method")
# %% [markdown]
# ## Show
# %%
# expect: reads=store
# flow: 3 -> 4 store
print(store)
