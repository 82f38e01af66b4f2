# %%
# expect: reads= writes=n mutates=
n = 3
# %%
# expect: reads=n writes=i,xs mutates=
# flow: 1 -> 2 n
xs = []
for i in range(n):
    xs.append(i)
# %%
# expect: reads=xs writes= mutates=
# flow: 2 -> 3 xs
print(xs)
