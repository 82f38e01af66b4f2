# %%
# expect: reads= writes=g mutates=
g = (i for i in range(3))
# %%
# expect: reads=g writes=a,g mutates=g
# flow: 1 -> 2 g
a = next(g)
# %%
# expect: reads=g writes=g,rest mutates=g
# flow: 2 -> 3 g
rest = list(g)
