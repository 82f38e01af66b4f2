# %%
# expect: mutates=
best = 0; n = 0
# %%
# expect: mutates=
# flow: 1 -> 2 n
while n < 10:
    n += 1
    best = n
# %%
# expect: mutates=
# flow: 2 -> 3 best
# flow: 2 -> 3 n
print(best, n)
