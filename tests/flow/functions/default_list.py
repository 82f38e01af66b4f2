# %%
# expect: reads= writes= mutates= defines=f
def f(x, seen=[]):
    seen.append(x)
    return len(seen)
# %%
# expect: reads=f writes=f mutates=f
# flow: 1 -> 2 f
f(1)
# %%
# expect: reads=f writes=f,r mutates=f
# flow: 2 -> 3 f
r = f(2)
