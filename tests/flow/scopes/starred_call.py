# %%
# expect: reads= writes=args,kw mutates=
args = [1, 2]
kw = {'c': 3}
# %%
# expect: reads= writes= mutates= defines=f
def f(a, b, c):
    return a + b + c
# %%
# expect: reads=args,f,kw writes=r mutates=
# flow: 1 -> 3 args
# flow: 1 -> 3 kw
# flow: 2 -> 3 f
r = f(*args, **kw)
