# %%
# expect: reads= writes=a,d mutates=
a = [1]
d = {'k': a}
# %%
# expect: reads=d writes=a,d,v mutates=a,d
# flow: 1 -> 2 d
for v in d.values():
    v.append(0)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
