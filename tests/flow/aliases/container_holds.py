# %%
# expect: reads= writes=a,d mutates=
a = []
d = {'k': a}
# %%
# expect: reads=a writes=a,d mutates=a,d
# flow: 1 -> 2 a
a.append(1)
# %%
# expect: reads=d writes= mutates=
# flow: 2 -> 3 d
print(d)
