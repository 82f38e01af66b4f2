# %%
# expect: reads= writes= mutates= defines=make
def make():
    return []
# %%
# expect: reads=make writes=a,b mutates=
# flow: 1 -> 2 make
a = make()
b = make()
# %%
# expect: reads=a writes=a mutates=a
# flow: 2 -> 3 a
a.append(1)
# %%
# expect: reads=b writes= mutates=
# flow: 2 -> 4 b
print(b)
