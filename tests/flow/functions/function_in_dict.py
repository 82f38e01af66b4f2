# %%
# expect: reads= writes=d,k mutates= defines=f
k = 1
def f():
    return k
d = {'f': f}
# %%
# expect: reads=d,k writes=r mutates=
# flow: 1 -> 2 d
# flow: 1 -> 2 k through f
r = d['f']()
