# %%
# expect: writes=sum
sum = sum([1, 2, 3])
# %% [markdown]
# ## More
# %%
# expect: reads=sum writes=max,total
# flow: 1 -> 2 sum
total = sum + 1
max = max(total, 2)
# %% [markdown]
# ## Undo
# %%
# expect: reads=max,sum
# flow: 1 -> 3 sum
# flow: 2 -> 3 max
del max
print(max(1, 2), sum)
# %%
# expect: writes=list
list = list("abc")
print(list)
# %%
# expect: reads=list
# flow: 4 -> 5 list
len(list)
