# %%
# expect: reads= writes=k mutates=
k = 1
# %%
# expect: reads= writes= mutates= defines=f
def f():
    k = 2
    return k
# %%
# expect: reads=f writes=r mutates=
# flow: 2 -> 3 f
r = f()
