# %%
# expect: reads= writes=a mutates= defines=same
def same(x):
    return x
a = []
# %%
# expect: reads=a,same writes=b mutates=
# flow: 1 -> 2 a
# flow: 1 -> 2 same
b = same(a)
# %%
# expect: reads=b writes=a,b mutates=a,b
# flow: 2 -> 3 b
b.append(1)
# %%
# expect: reads=a writes= mutates=
# flow: 3 -> 4 a
print(a)
