# %%
# expect: reads= writes=a,b mutates=
a = []
b = a
# %%
# expect: reads= writes=b mutates=
b = [1]
# %%
# expect: reads=b writes=b mutates=b
# flow: 2 -> 3 b
b.append(2)
# %%
# expect: reads=a writes= mutates=
# flow: 1 -> 4 a
print(a)
