# %%
# expect: reads= writes=k mutates=
k = 1
# %%
# expect: reads=k writes= mutates= defines=A
# flow: 1 -> 2 k
class A:
    x = k
    y = x
