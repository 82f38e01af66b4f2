# %%
# expect: reads= writes=a mutates=
a = [2, 1]
# %%
# expect: reads=a writes=b mutates=
# flow: 1 -> 2 a
b = list(reversed(a))
# %%
# expect: reads=a writes= mutates=
# flow: 1 -> 3 a
print(a)
