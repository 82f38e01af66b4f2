# %%
# expect: reads= writes=flag,xs mutates=
xs = []
flag = 1
# %%
# expect: reads=flag,xs writes=xs mutates=xs
# flow: 1 -> 2 flag
# flow: 1 -> 2 xs
if flag:
    xs.append(1)
else:
    xs.append(2)
# %%
# expect: reads=xs writes= mutates=
# flow: 2 -> 3 xs
print(xs)
