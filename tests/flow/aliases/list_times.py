# %%
# expect: reads= writes=a,b mutates=
a = []
b = [a] * 2
# %%
# expect: reads=b writes=a,b mutates=a,b
# flow: 1 -> 2 b
b[0].append(1)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
