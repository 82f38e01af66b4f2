# %%
# expect: reads= writes=a,b mutates=
a = []
b = a
# %%
# expect: reads=a writes=a,b mutates=a,b
# flow: 1 -> 2 a
a.append(1)
# %%
# expect: reads=b writes= mutates=
# flow: 2 -> 3 b
print(b)
