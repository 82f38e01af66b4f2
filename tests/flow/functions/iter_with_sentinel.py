# %%
# A function that is asked until it gives an end changes what it changes when it is asked.
rest = [99, 1, 2]
asked = iter(lambda: rest.pop(), 99)
# %%
# expect: mutates=asked,rest
# flow: 1 -> 2 asked
# flow: 1 -> 2 rest
print(next(asked))
# %%
# flow: 2 -> 3 rest
print(rest)
# %%
# expect: mutates=asked,rest
# flow: 2 -> 4 asked
# flow: 2 -> 4 rest
for more in asked:
    print(more)
# %%
# flow: 4 -> 5 rest
print(rest)
