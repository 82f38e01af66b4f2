# %%
rate = 1
found = {name: name * 3 for name in ["first", "second"]}
# %%
globals().update(found)
# %%
print(first, rate)
# flow: 1 -> 2 found
# flow: 2 -> 3 first
# flow: 1 -> 3 rate
# flow: 2 -> 3 rate?
