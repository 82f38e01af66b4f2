# %%
# expect: reads= writes=k mutates=
k = 2
# %%
# expect: reads=k writes=r mutates=
# flow: 1 -> 2 k
match k:
    case 1:
        r = 'a'
    case _:
        r = 'b'
# %%
# expect: reads=r writes= mutates=
# flow: 2 -> 3 r
print(r)
