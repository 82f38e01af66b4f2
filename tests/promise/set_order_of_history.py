# %%
left = set(range(1000))
few = set()
for i in range(40):
    few.add(i * 7 % 97)
for i in range(35):
    few.discard(i * 7 % 97)
copied = set({3, 17, 33, 8, 64})
# %% [markdown]
# # Take away
# %%
left -= set(range(990))
first = next(iter(few))
# %% [markdown]
# # Show
# %%
print(list(left), list(few), first, list(copied))
taken = []
while few:
    taken.append(few.pop())
print(taken)
