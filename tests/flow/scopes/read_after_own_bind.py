# %%
# expect: reads= writes=a mutates=
a = 1
# %%
# expect: reads= writes=a,b mutates=
a = 3
b = a
# %%
# expect: reads=b writes= mutates=
# flow: 2 -> 3 b
print(b)
