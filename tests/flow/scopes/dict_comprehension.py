# %%
# expect: reads= writes=d,keys mutates=
keys = ['a', 'b']
d = {'a': 1, 'b': 2}
# %%
# expect: reads=d,keys writes=e mutates=
# flow: 1 -> 2 d
# flow: 1 -> 2 keys
e = {k: d[k] for k in keys}
