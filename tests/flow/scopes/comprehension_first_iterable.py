# %%
# expect: reads= writes=xs mutates=
xs = [1, 2]
# %%
# expect: reads=xs writes=r mutates=
# flow: 1 -> 2 xs
r = [x for x in xs for y in range(x)]
