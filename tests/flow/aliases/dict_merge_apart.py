# %%
# expect: reads= writes=a,b mutates=
a = {'k': 1}
b = {**a}
# %%
# expect: reads=a writes=a mutates=a
# flow: 1 -> 2 a
a['k'] = 2
# %%
# expect: reads=b writes= mutates=
# flow: 1 -> 3 b
print(b)
