# %%
# expect: reads= writes=s mutates=
s = {1}
# %%
# expect: reads=s writes=s mutates=s
# flow: 1 -> 2 s
s.add(2)
# %%
# expect: reads=s writes= mutates=
# flow: 2 -> 3 s
print(s)
