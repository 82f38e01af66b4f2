# %%
# expect: reads= writes=a mutates=
a = [2, 1]
# %%
# expect: reads=a writes=a mutates=a
# flow: 1 -> 2 a
a.extend([3])
a.insert(0, 4)
a.reverse()
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
