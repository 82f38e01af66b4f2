# %%
# expect: writes=b
b = [3, 1, 2]
# %%
# expect: reads=b defines=make writes=h
# flow: 1 -> 2 b
def make(held):
    return lambda q: held.append(q)
h = make(b)
# %%
# expect: reads=b mutates=b,h
# flow: 1 -> 3 b
b.sort()
# %%
# expect: reads=h mutates=b,h
# flow: 3 -> 4 h
h(1)
