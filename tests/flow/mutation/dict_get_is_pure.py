# %%
# expect: reads= writes=d mutates=
d = {'k': 1}
# %%
# expect: reads=d writes=v mutates=
# flow: 1 -> 2 d
v = d.get('k')
# %%
# expect: reads=d writes= mutates=
# flow: 1 -> 3 d
print(d)
