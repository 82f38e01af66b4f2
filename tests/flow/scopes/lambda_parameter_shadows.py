# %%
# expect: reads= writes=k mutates=
k = 1
# %%
# expect: reads= writes= mutates= defines=f
f = lambda k: k + 1
# %%
# expect: reads=f writes=r mutates=
# flow: 2 -> 3 f
r = f(2)
