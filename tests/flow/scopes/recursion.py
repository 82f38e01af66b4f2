# %%
# expect: reads= writes=base mutates=
base = 1
# %%
# expect: reads= writes= mutates= defines=fact
def fact(n):
    return base if n < 2 else n * fact(n - 1)
# %%
# expect: reads=base,fact writes=r mutates=
# flow: 1 -> 3 base through fact
# flow: 2 -> 3 fact
r = fact(4)
