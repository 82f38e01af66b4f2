# %%
import sys
import json
# %% [markdown]
# # Defs
# %%
def load(p):
    return json.loads(p)
io = sys.modules[__name__]
# %% [markdown]
# # Use
# %%
a = io.load('{"x": 1}')
print(a)
setattr(io, "b", 3)
for n in ["c1", "c2"]:
    setattr(sys.modules[__name__], n, 5)
# %% [markdown]
# # More
# %%
print(b, c1 + c2)
print(getattr(io, "a"))
# %% [markdown]
# # Pick
# %%
def fast(x): return x + 1
def slow(x): return x - 1
for method in ["fast", "slow"]:
    print(getattr(sys.modules[__name__], method)(3))
this = sys.modules["__main__"]
this.total = 4
# %%
print(total)
