# %%
memo = {0: 0, 1: 1}
def fib(n):
    if n not in memo:
        memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]
# %% [markdown]
# ## Ten
# %%
ten = fib(10)
# %% [markdown]
# ## Size
# %%
print(ten, len(memo))
fib(15)
# %% [markdown]
# ## Size again
# %%
print(len(memo))
