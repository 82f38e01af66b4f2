# %%
# expect: reads= writes=s mutates=
s = 'ab'
# %%
# expect: reads=s writes=t mutates=
# flow: 1 -> 2 s
t = s.upper().replace('A', 'x')
# %%
# expect: reads=s writes= mutates=
# flow: 1 -> 3 s
print(s)
