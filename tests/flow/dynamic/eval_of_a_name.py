# %%
# expect: reads= writes=L,o mutates=
L = [3, 1]
o = eval("L")
# %%
# expect: reads=o writes=L,o mutates=L,o
# flow: 1 -> 2 o
o.append(1)
# %%
# expect: reads=L writes= mutates=
# flow: 1 -> 3 L
# flow: 2 -> 3 L?
print(L)
