# %%
# expect: reads= writes=a,b mutates=
a = [1]
b = [2]
# %%
# expect: reads=a,b writes=a,b,n,x mutates=a,b
# flow: 1 -> 2 a
# flow: 1 -> 2 b
for x, n in zip([a, b], [1, 2]):
    x.append(n)
# %%
# expect: reads=a,b writes= mutates=
# flow: 2 -> 3 a
# flow: 2 -> 3 b
print(a, b)
