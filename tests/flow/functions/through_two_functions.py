# %%
# expect: reads= writes=k mutates= defines=f
k = 1
def f():
    return k
# %%
# expect: reads= writes= mutates= defines=g
def g():
    return f()
# %%
# expect: reads=f,g,k writes=r mutates=
# flow: 1 -> 3 f through g
# flow: 1 -> 3 k through f
# flow: 2 -> 3 g
r = g()
