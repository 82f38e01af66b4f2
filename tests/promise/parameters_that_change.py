# Literals of a tagged cell are parameters also where the name is bound again or its value changes.
# %% tags=["parameters"]
mode = None
count = 3
path = "data"
columns = ["a", "b"]
options = {"deep": 1}
# %% tags=["injected-parameters"]
count = 4


# %% [markdown]
# # Settle
# %%
def size(n=count):
    return n + count


if mode is None:
    mode = "auto"
count += 1
path = path + "/raw"
# %% [markdown]
# # Change
# %%
columns.append("c")
options["more"] = columns
# %% [markdown]
# # Report
# %%
print(mode, count, path, columns, options, size())
