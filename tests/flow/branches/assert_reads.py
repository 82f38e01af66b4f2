# %%
# expect: reads= writes=a mutates=
a = 1
# %%
# expect: reads=a writes= mutates=
# flow: 1 -> 2 a
assert a, 'no'
