# %%
# expect: reads= writes=a mutates=
a = 1
# %%
# expect: reads=a writes=r mutates=
# flow: 1 -> 2 a
r = eval('a')
