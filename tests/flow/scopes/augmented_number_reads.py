# %%
# expect: reads= writes=n mutates=
n = 1
# %%
# expect: reads=n writes=n mutates=
# flow: 1 -> 2 n
n += 1
# %%
# expect: reads=n writes= mutates=
# flow: 2 -> 3 n
print(n)
