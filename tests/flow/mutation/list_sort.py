# %%
# expect: reads= writes=a mutates=
a = [2, 1]
# %%
# expect: reads=a writes=a mutates=a
# flow: 1 -> 2 a
a.sort()
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
