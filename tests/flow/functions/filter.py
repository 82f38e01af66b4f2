# %%
# expect: reads= writes=lim mutates=
lim = 1
# %%
# expect: reads=lim writes=r mutates=
# flow: 1 -> 2 lim
r = list(filter(lambda v: v > lim, [1, 2]))
