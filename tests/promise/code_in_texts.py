# %%
code = """
def made(x):
    return [x, off]
import math as mm
class K:
    v = 1
"""
exec(code)
off = 2
seen = []


def note(x):
    seen.append(x)
    return x


# %% [markdown]
# # Use
# %%
print(made(3), mm.pi > 3)
off = 5
eval("note(4)")
# %% [markdown]
# # Use again
# %%
print(made(3), K.v, seen)
