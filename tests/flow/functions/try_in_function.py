# %%
# expect: reads= writes=k mutates= defines=f
k = '1'
def f():
    try:
        return int(k)
    except ValueError:
        return 0
# %%
# expect: reads=f,k writes=r mutates=
# flow: 1 -> 2 f
# flow: 1 -> 2 k through f
r = f()
