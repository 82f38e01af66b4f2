# %%
# expect: reads= writes=k mutates=
k = 1
# %%
# expect: reads= writes= mutates= defines=f
def f():
    return k
# %%
# expect: reads= writes=k mutates=
k = 2
# %%
# expect: reads=k writes= mutates=
# flow: 3 -> 4 k
print(k)
