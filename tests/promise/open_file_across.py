# %%
sink = open("log.txt", "w")
# %% [markdown]
# ## Write
# %%
print("a", file=sink)
# %% [markdown]
# ## Write more
# %%
print("b", file=sink)
sink.close()
# %% [markdown]
# ## Read
# %%
print(open("log.txt").read())
