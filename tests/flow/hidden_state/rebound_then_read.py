# %%
# expect: writes=x
x = 1
# %%
# expect: reads=x writes=y
# flow: 1 -> 2 x
y = x + 1
# %%
# expect: writes=x
x = 10
# %%
# expect: reads=x,y writes=z
# flow: 2 -> 4 y
# flow: 3 -> 4 x
z = x + y
# %%
# expect: reads=x,y,z
# flow: 2 -> 5 y
# flow: 3 -> 5 x
# flow: 4 -> 5 z
print(x, y, z)
