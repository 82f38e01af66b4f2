# %%
# expect: reads= writes=add mutates= defines=make
def make(k):
    def f(x):
        return x + k
    return f
add = make(2)
# %%
# expect: reads=add writes=r mutates=
# flow: 1 -> 2 add
r = add(1)
