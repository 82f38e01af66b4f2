# %% [markdown]
# # Read
# %%
rows = [4, 0, 2, 0]
shares = []
for row in rows:
    try:
        shares.append(8 / row)
    except ZeroDivisionError as error:
        print("left out:", error)
        continue
# %% [markdown]
# # Look up
# %%
names = {4: "four"}
for row in rows:
    try:
        print(names[row])
    except KeyError as error:
        print("no name for", error)
        if row == 2:
            break
print("error" in globals())
# %% [markdown]
# # Show
# %%
print(shares, names)
