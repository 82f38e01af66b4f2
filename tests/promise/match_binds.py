# %%
command = ["move", 3, 4]
match command:
    case ["move", dx, dy]:
        kind = "move"
    case {"stop": reason}:
        kind = "stop"
    case _:
        kind = "?"
# %% [markdown]
# ## Use
# %%
print(kind, dx + dy)
