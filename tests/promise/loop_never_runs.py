# %%
items = []
for item in items:
    found = item
else:
    found = "nothing"
# %% [markdown]
# ## Look
# %%
print(found)
try:
    print(item)
except NameError:
    print("no item")
