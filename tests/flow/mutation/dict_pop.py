# %%
# expect: reads= writes=d mutates=
d = {'k': 1}
# %%
# expect: reads=d writes=d,v mutates=d
# flow: 1 -> 2 d
v = d.pop('k')
# %%
# expect: reads=d writes= mutates=
# flow: 2 -> 3 d
print(d)
