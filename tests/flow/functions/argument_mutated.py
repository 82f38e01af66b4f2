# %%
# expect: reads= writes=a mutates= defines=add
a = []
def add(x):
    x.append(1)
# %%
# expect: reads=a,add writes=a mutates=a
# flow: 1 -> 2 a
# flow: 1 -> 2 add
add(a)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
