# %%
rate = 0.1
width = 8

def net(x):
    return x * (1 - rate)

def gross(x):
    return x * (1 + rate)

def padded(x):
    return f"{x:>{width}}"

def total(f, xs):
    return sum(f(x) for x in xs)

# %% [markdown]
# # Sum
# %%
# `gross` is only called: also inside `total`, and by `sorted`.
xs = sorted([2.0, 1.0], key=gross)
due = total(gross, xs)

# %% [markdown]
# # Tell
# %%
table = {net: "net"}
for f in table:
    print(table[f], f.__name__, f(due))

# %% [markdown]
# # Shape
# %%
def framed(x):
    return f"[{x:{width}}]"

print(framed.__name__, framed(due), padded(due))
