# %%
loop = [1]
loop.append(loop)
graph = {"me": loop}
# %% [markdown]
# ## Change
# %%
loop[0] = 2
# %% [markdown]
# ## Show
# %%
print(graph["me"][1][1][0], loop[1] is loop)
