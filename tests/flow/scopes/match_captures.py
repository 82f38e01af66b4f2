# %%
# expect: reads= writes=point mutates=
point = (1, 2)
# %%
# expect: reads=point writes=r,x,y mutates=
# flow: 1 -> 2 point
match point:
    case (x, y):
        r = x + y
# %%
# expect: reads=r writes= mutates=
# flow: 2 -> 3 r
print(r)
