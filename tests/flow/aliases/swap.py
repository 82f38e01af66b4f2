# %%
# expect: reads= writes=a,b mutates=
a = [1]
b = [2]
# %%
# expect: reads=a,b writes=a,b mutates=
# flow: 1 -> 2 a
# flow: 1 -> 2 b
a, b = b, a
# %%
# expect: reads=a writes=a mutates=a
# flow: 2 -> 3 a
a.append(0)
# %%
# expect: reads=b writes= mutates=
# flow: 2 -> 4 b
print(b)
