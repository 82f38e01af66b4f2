# %%
import functools
base = 10
def deco(f):
    @functools.wraps(f)
    def w(*a):
        return f"{f.__name__}:{f(*a) + base}"
    return w
def add(x):
    "adds"
    return x + base
dec = deco(add)
# %% [markdown]
# # Call
# %%
print(dec(1), dec.__name__, dec.__doc__)
# %% [markdown]
# # Decorate
# %%
@deco
def sub(x): return x - base
print(sub(1), sub.__wrapped__(3))
