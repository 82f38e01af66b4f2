# %%
# expect: reads= writes=k mutates= defines=scale
k = 2
def scale(x):
    return x * k
# %%
# expect: reads=k,scale writes=r mutates=
# flow: 1 -> 2 k through scale
# flow: 1 -> 2 scale
r = list(map(scale, [1, 2]))
