# %%
# expect: reads= writes=d mutates=
d = {}
# %%
# expect: reads=d writes=d mutates=d
# flow: 1 -> 2 d
d.update(a=1)
# %%
# expect: reads=d writes= mutates=
# flow: 2 -> 3 d
print(d)
