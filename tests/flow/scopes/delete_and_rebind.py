# %%
# expect: reads= writes=a mutates=
a = 1
# %%
# expect: reads=a writes= mutates=
# flow: 1 -> 2 a
del a
# %%
# expect: reads= writes=a mutates=
a = 2
# %%
# expect: reads=a writes= mutates=
# flow: 3 -> 4 a
print(a)
