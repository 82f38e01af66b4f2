# %%
# expect: reads= writes=n mutates=
n = 0
# %%
# expect: reads= writes= mutates= defines=f
def f():
    n = 1
    def g():
        nonlocal n
        n += 1
    g()
    return n
# %%
# expect: reads=f writes=r mutates=
# flow: 2 -> 3 f
r = f()
# %%
# expect: reads=n writes= mutates=
# flow: 1 -> 4 n
print(n)
