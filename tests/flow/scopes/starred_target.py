# %%
# expect: reads= writes=xs mutates=
xs = [1, 2, 3]
# %%
# expect: reads=xs writes=a,b mutates=
# flow: 1 -> 2 xs
a, *b = xs
# %%
# expect: reads=a,b writes= mutates=
# flow: 2 -> 3 a
# flow: 2 -> 3 b
print(a, b)
