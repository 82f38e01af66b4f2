# %%
# expect: reads= writes=a,b mutates=
a = 1
b = 2
# %%
# expect: reads=a writes=c mutates=
# flow: 1 -> 2 a
c = a if a else 0
