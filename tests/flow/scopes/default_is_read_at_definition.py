# %%
# expect: reads= writes=k mutates=
k = 1
# %%
# expect: reads=k writes= mutates= defines=f
# flow: 1 -> 2 k
def f(x=k):
    return x
# %%
# expect: reads= writes=k mutates=
k = 2
# %%
# expect: reads=f writes=r mutates=
# flow: 2 -> 4 f
r = f()
