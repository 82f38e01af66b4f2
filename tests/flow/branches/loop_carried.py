# %%
# expect: reads= writes=total,xs mutates=
total = 0
xs = [1, 2]
# %%
# expect: reads=total,xs writes=total,v mutates=
# flow: 1 -> 2 total
# flow: 1 -> 2 xs
for v in xs:
    total = total + v
# %%
# expect: reads=total writes= mutates=
# flow: 2 -> 3 total
print(total)
