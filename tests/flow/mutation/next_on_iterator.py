# %%
# expect: reads= writes=it mutates=
it = iter([1, 2])
# %%
# expect: reads=it writes=a,it mutates=it
# flow: 1 -> 2 it
a = next(it)
# %%
# expect: reads=it writes=b,it mutates=it
# flow: 2 -> 3 it
b = next(it)
