# %%
# expect: reads= writes=count mutates= defines=make
def make():
    n = 0
    def f():
        nonlocal n
        n += 1
        return n
    return f
count = make()
# %%
# expect: reads=count writes=count mutates=count
# flow: 1 -> 2 count
count()
# %%
# expect: reads=count writes=count,r mutates=count
# flow: 2 -> 3 count
r = count()
