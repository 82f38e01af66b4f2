# %%
# expect: mutates=
from collections import Counter
limit = 3
def helper(x):
    return x + 1
# %%
# expect: mutates=
name = input()
# %%
# expect: mutates=
# flow: 1 -> 3 Counter?
# flow: 1 -> 3 helper?
# flow: 2 -> 3 name
result = globals()[name](2)
# %%
# expect: mutates=
# flow: 1 -> 4 limit?
# flow: 2 -> 4 name
# flow: 3 -> 4 result?
print(globals()[name])
