# %%
# expect: reads= writes=xs mutates=
xs = [1, 2]
# %%
# expect: reads=xs writes=last,xs mutates=xs
# flow: 1 -> 2 xs
while True:
    last = xs.pop()
    if not xs:
        break
# %%
# expect: reads=last,xs writes= mutates=
# flow: 2 -> 3 last
# flow: 2 -> 3 xs
print(last, xs)
