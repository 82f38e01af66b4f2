# %%
# expect: reads= writes=k mutates=
k = 1
# %%
# expect: reads= writes= mutates= defines=f
f = lambda v: v + k
# %%
# expect: reads= writes=k mutates=
k = 5
# %%
# expect: reads=f,k writes=r mutates=
# flow: 2 -> 4 f
# flow: 3 -> 4 k through f
r = f(1)
