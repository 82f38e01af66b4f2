# %%
# expect: reads= writes=k mutates=
k = 3
# %%
# expect: reads= writes= mutates= defines=outer
def outer():
    def inner():
        return k
    return inner()
# %%
# expect: reads=k,outer writes=r mutates=
# flow: 1 -> 3 k through outer
# flow: 2 -> 3 outer
r = outer()
