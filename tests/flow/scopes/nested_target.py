# %%
# expect: reads= writes=pairs mutates=
pairs = [(1, (2, 3))]
# %%
# expect: reads=pairs writes=a,b,c mutates=
# flow: 1 -> 2 pairs
for a, (b, c) in pairs:
    pass
# %%
# expect: reads=a,b,c writes= mutates=
# flow: 2 -> 3 a
# flow: 2 -> 3 b
# flow: 2 -> 3 c
print(a + b + c)
