# %%
# expect: writes=stream
stream = (i * i for i in range(6))
# %% [markdown]
# ## Start
# %%
# expect: reads=stream writes=first,stream mutates=stream
# flow: 1 -> 2 stream
first = next(stream), next(stream)
# %% [markdown]
# ## Rest
# %%
# expect: reads=first,stream writes=stream mutates=stream
# flow: 2 -> 3 first
# flow: 2 -> 3 stream
print(first, list(stream))
