# %%
# expect: reads= writes=a mutates=
a = 1
# %%
# expect: reads= writes=a mutates=
a = 2
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
