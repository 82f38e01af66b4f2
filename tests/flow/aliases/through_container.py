# %%
# expect: reads= writes=a,d mutates=
a = []
d = {'k': a}
# %%
# expect: reads=d writes=a,d mutates=a,d
# flow: 1 -> 2 d
d['k'].append(1)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
