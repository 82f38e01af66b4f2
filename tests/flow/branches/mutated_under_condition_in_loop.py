# %%
# expect: reads= writes=xs mutates=
xs = []
# %%
# expect: reads=xs writes=i,xs mutates=xs
# flow: 1 -> 2 xs
for i in range(3):
    if i % 2:
        xs.append(i)
# %%
# expect: reads=xs writes= mutates=
# flow: 2 -> 3 xs
print(xs)
