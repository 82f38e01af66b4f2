# %%
# expect: reads= writes=a,b mutates=
a = [1]
b = [2]
# %%
# expect: reads=a,b writes=a,b,x mutates=a,b
# flow: 1 -> 2 a
# flow: 1 -> 2 b
for x in [a, b]:
    x.append(0)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
# %%
# expect: reads=b writes= mutates=
# flow: 2 -> 4 b
print(b)
