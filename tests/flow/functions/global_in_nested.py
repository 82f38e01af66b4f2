# %%
# expect: reads= writes=n mutates= defines=f
n = 0
def f():
    def g():
        global n
        n = 5
    g()
# %%
# expect: reads=f writes=n mutates=
# flow: 1 -> 2 f
f()
# %%
# expect: reads=n writes= mutates=
# flow: 2 -> 3 n
print(n)
