# %%
# expect: reads= writes=a,b mutates=
a = [1]
b = list(a)
# %%
# expect: reads=a writes=a mutates=a
# flow: 1 -> 2 a
a.append(2)
# %%
# expect: reads=b writes= mutates=
# flow: 1 -> 3 b
print(b)
