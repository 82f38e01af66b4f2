# %%
# expect: writes=data
data = [1]
# %%
# expect: reads=data
# flow: 1 -> 2 data
del data
# %%
# expect: writes=data
data = [2]
# %%
# expect: reads=data writes=data mutates=data
# flow: 3 -> 4 data
data.append(3)
# %%
# expect: reads=data
# flow: 4 -> 5 data
data
