# %%
# expect: reads= writes=a,b mutates=
a = b = [1]
# %%
# expect: reads=a,b writes= mutates=
# flow: 1 -> 2 a
# flow: 1 -> 2 b
print(a, b)
