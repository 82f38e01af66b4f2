# %%
# expect: reads= writes= mutates= defines=f
def f():
    return 1
# %%
# expect: reads= writes= mutates= defines=g
def g():
    return f()
# %%
# expect: reads= writes= mutates= defines=f
def f():
    return 2
# %%
# expect: reads=f,g writes=r mutates=
# flow: 2 -> 4 g
# flow: 3 -> 4 f through g
r = g()
