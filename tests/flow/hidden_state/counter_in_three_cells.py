# %%
# expect: writes=count
count = 0
# %%
# expect: reads=count writes=count
# flow: 1 -> 2 count
count += 1
# %%
# expect: reads=count writes=count
# flow: 2 -> 3 count
count += 1
# %%
# expect: reads=count writes=count
# flow: 3 -> 4 count
count = count * 10
# %%
# expect: reads=count
# flow: 4 -> 5 count
count
