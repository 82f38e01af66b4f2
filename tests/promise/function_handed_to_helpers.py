# %%
import functools
unit = 3
def price(n): return n * unit
def run(f, times=2): return [f(each) for each in range(times)]
def named(f, x): return f"{f.__name__}({x}) = {f(x)}"
def twice(f):
    return run(f), functools.reduce(lambda total, n: total + f(n), [1, 2], 0)
# %% [markdown]
# # Only called
# %%
total = sum(run(price, times=3))
print(total, twice(price), list(map(price, [4])), sorted([2, 1], key=price))
# %% [markdown]
# # Asked for its name
# %%
def cost(n): return n + unit
print(named(cost, 2))
