# %%
# expect: reads= writes=a mutates= defines=add
a = []
def add(n, *, to):
    to.append(n)
# %%
# expect: reads=a,add writes=a mutates=a
# flow: 1 -> 2 a
# flow: 1 -> 2 add
add(1, to=a)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
