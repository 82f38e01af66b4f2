# %%
# expect: reads= writes=a mutates=
a = [2, 1]
# %%
# expect: reads=a writes= mutates=
# flow: 1 -> 2 a
print(len(a), a[0], max(a), sum(a), a.index(1), a.count(2))
# %%
# expect: reads=a writes= mutates=
# flow: 1 -> 3 a
print(a)
