# %% [markdown]
# # Iterators that nobody reads any further are stored in another form

# %%
some = {"a": 1, "b": 2}
names = ["Alan", "Adam", "Wes"]
keys = iter(some)
print(next(keys))
spent = iter(names)
print(list(spent))
zipped = zip(names, [1, 2, 3])
print(list(zipped))
counted = enumerate(reversed(names))
print(next(counted))
letters = iter("abc")
values = [iter(some.values()), iter(some.items()), iter(range(3)), iter({1})]

# %% [markdown]
# ## After them

# %%
print("end")
