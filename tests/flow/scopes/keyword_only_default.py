# %%
# expect: reads= writes=k mutates=
k = 1
# %%
# expect: reads=k writes= mutates= defines=f
# flow: 1 -> 2 k
def f(*, x=k):
    return x
# %%
# expect: reads=f writes=r mutates=
# flow: 2 -> 3 f
r = f()
