# %%
# expect: mutates=
n = 0
# %%
# expect: mutates=
def inc():
    global n
    if n < 3:
        n += 1
# %%
# expect: mutates=
# flow: 1 -> 3 n through inc
# flow: 2 -> 3 inc
inc()
# %%
# expect: mutates=
# flow: 1 -> 4 n
# flow: 3 -> 4 n?
n
