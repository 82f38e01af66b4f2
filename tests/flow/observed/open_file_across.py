# %%
# expect: writes=sink
sink = open("log.txt", "w")
# %% [markdown]
# ## Write
# %%
# expect: reads=sink writes=sink mutates=sink
# flow: 1 -> 2 sink
print("a", file=sink)
# %% [markdown]
# ## Write more
# %%
# expect: reads=sink writes=sink mutates=sink
# flow: 1 -> 3 file effect
# flow: 2 -> 3 sink
print("b", file=sink)
sink.close()
# %% [markdown]
# ## Read
# %%
# expect: reads=
# flow: 1 -> 4 log.txt effect
# flow: 3 -> 4 log.txt effect
print(open("log.txt").read())
