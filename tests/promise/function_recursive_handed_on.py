# %%
depth = 3
calls = []
def walk(n):
    calls.append(n)
    return [n] + (walk(n - 1) if n > 0 else [])
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1) and depth > 0
both = (even, odd)
walkers = [walk]
# %% [markdown]
# # Walk
# %%
print(walk(depth), even(4), both[1](3), calls)
# %% [markdown]
# # Walk again
# %%
print(walkers[0](2), odd(5), calls, walkers == [walk])
# %% [markdown]
# # Another of the name
# %%
old = walk
def walk(n): return [n]
print(old(3), walk(3))
