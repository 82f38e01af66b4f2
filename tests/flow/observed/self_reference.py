# %%
# expect: writes=graph,loop
loop = [1]
loop.append(loop)
graph = {"me": loop}
# %% [markdown]
# ## Change
# %%
# expect: reads=loop writes=graph,loop mutates=graph,loop
# flow: 1 -> 2 loop
loop[0] = 2
# %% [markdown]
# ## Show
# %%
# expect: reads=graph,loop
# flow: 2 -> 3 graph
# flow: 2 -> 3 loop
print(graph["me"][1][1][0], loop[1] is loop)
