# %%
# expect: writes=limit
limit = 1
# %%
# expect: reads= defines=check
def check(x):
    return x > limit
# %%
# expect: writes=limit
limit = 2
# %%
# expect: reads=check,limit writes=r
# flow: 2 -> 4 check
# flow: 3 -> 4 limit through check
r = check(3)
