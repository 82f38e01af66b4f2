# %%
# expect: reads= writes=a mutates=
a = [[1]]
# %%
# expect: reads=a writes=a mutates=a
# flow: 1 -> 2 a
a[0].append(2)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
