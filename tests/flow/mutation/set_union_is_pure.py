# %%
# expect: reads= writes=s mutates=
s = {1}
# %%
# expect: reads=s writes=t mutates=
# flow: 1 -> 2 s
t = s | {2}
# %%
# expect: reads=s writes= mutates=
# flow: 1 -> 3 s
print(s)
