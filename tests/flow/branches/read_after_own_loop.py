# %%
# expect: mutates=
xs = [float(l) for l in open('x')]
for x in xs:
    img = x * 2
# %%
# expect: reads=xs mutates=
# flow: 1 -> 2 xs
for x in xs:
    img = x * 3
    print(img)
print(img)
# %%
# expect: mutates=
# flow: 2 -> 3 img
print(img)
