# %%
# expect: reads= writes=a,add mutates=
a = []
add = a.append
# %%
# expect: reads=add writes=a,add mutates=a,add
# flow: 1 -> 2 add
add(1)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
