# %%
# expect: reads= writes= mutates= defines=two
def two():
    return [1], [2]
# %%
# expect: reads=two writes=a,b mutates=
# flow: 1 -> 2 two
a, b = two()
# %%
# expect: reads=a writes=a mutates=a
# flow: 2 -> 3 a
a.append(0)
# %%
# expect: reads=b writes= mutates=
# flow: 2 -> 4 b
print(b)
