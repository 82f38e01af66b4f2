# %%
seen = []
def keep(x):
    seen.append(x)
    return x > 1
# %%
chosen = filter(keep, [1, 2, 3])
# %%
print(seen)
# %%
print(list(chosen))
# %%
print(seen)
# flow: 1 -> 2 keep
# flow: 1 -> 3 seen
# flow: 1 -> 4 seen through keep
# flow: 2 -> 4 chosen
# flow: 4 -> 5 seen
