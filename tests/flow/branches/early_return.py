# %%
# expect: reads= writes=j,k mutates=
k = 1
j = 2
# %%
# expect: reads= writes= mutates= defines=f
def f(v):
    if v:
        return k
    return j
# %%
# expect: reads=f,j,k writes=r mutates=
# flow: 1 -> 3 j through f
# flow: 1 -> 3 k through f
# flow: 2 -> 3 f
r = f(1) + f(0)
