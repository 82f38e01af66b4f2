# %%
# expect: writes=b
b = [3, 1, 2]
# %%
# expect: reads=b writes=c
# flow: 1 -> 2 b
c = b
# %%
# expect: reads=b mutates=b,c
# flow: 1 -> 3 b
b.sort()
# %%
# expect: reads=c
# flow: 3 -> 4 c
print(c)
