# %%
# expect: reads= writes=a,t mutates=
a = []
t = (1, (a,))
# %%
# expect: reads=t writes=a,t mutates=a,t
# flow: 1 -> 2 t
t[1][0].append(1)
# %%
# expect: reads=a writes= mutates=
# flow: 2 -> 3 a
print(a)
