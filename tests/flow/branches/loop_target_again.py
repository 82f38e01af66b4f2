# %%
# expect: mutates=
names = []
for n in open('x'):
    names.append(n)
# %%
# expect: mutates=
# flow: 1 -> 2 names
for name in names:
    k = name
# %%
# expect: mutates=
# flow: 1 -> 3 names
for name in names:
    k = name + 'x'
# %%
# expect: mutates=
# flow: 3 -> 4 k
# flow: 3 -> 4 name
print(name, k)
