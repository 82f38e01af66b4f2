# %%
# expect: reads= writes= mutates= defines=deco
def deco(f):
    return f
# %%
# expect: reads=deco writes= mutates= defines=g
# flow: 1 -> 2 deco
@deco
def g():
    return 1
# %%
# expect: reads=g writes=r mutates=
# flow: 2 -> 3 g
r = g()
