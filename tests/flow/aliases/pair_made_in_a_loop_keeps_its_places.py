# %%
for n in "xy":
    t = ([], [])
    a, b = t
# %%
a.append(1)
# %%
# flow: 1 -> 2 a
# flow: 1 -> 3 b
print(b)
