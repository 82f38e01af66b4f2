# %%
base = [1]
cache = {}
# %% [markdown]
# # Define
# %%
import functools
if base:
    def pick(x): return x + base[0]
def remembered(f):
    @functools.wraps(f)
    def inner(x):
        if x not in cache:
            cache[x] = f(x)
        return cache[x]
    return inner
@remembered
def slow(x): return pick(x) * 10
def count(n):
    for each in range(n):
        yield slow(each)
def nothing(): return len(cache), limit
tools = {"pick": pick, "slow": slow, "count": count}
limit = 3
# %% [markdown]
# # Look at names
# %%
print(sorted(f.__name__ for f in tools.values()), nothing())
base[0] = 2
# %% [markdown]
# # Run by text
# %%
exec("seen = [tools['slow'](limit), pick(5)]")
print(seen, list(count(2)))
# %% [markdown]
# # Patch what is read
# %%
base.insert(0, 7)
cache.clear()
# %% [markdown]
# # Run
# %%
print(slow(1), pick(1), list(tools["count"](2)), cache, tools["slow"] is slow)
# %% [markdown]
# # In a class
# %%
class Runner:
    def __init__(self, f): self.f = f
    def run(self): return self.f(4), pick(4)
runner = Runner(slow)
# %% [markdown]
# # Run it
# %%
print(runner.run(), nothing(), sorted(cache))
# %% [markdown]
# # Rebind what another reads
# %%
step = 1
def next_of(x): return x + step
held = [next_of]
# %% [markdown]
# # Rebound
# %%
step = 5
print(held[0](1), next_of(1))
# %% [markdown]
# # Delete
# %%
del step
try:
    print(held[0](1))
except NameError as error:
    print("gone")
