# %%
# expect: writes=memo defines=fib
memo = {0: 0, 1: 1}
def fib(n):
    if n not in memo:
        memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]
# %% [markdown]
# ## Ten
# %%
# expect: reads=fib,memo writes=memo,ten mutates=memo
# flow: 1 -> 2 fib
# flow: 1 -> 2 memo through fib
ten = fib(10)
# %% [markdown]
# ## Size
# %%
# expect: reads=fib,memo,ten writes=memo mutates=memo
# flow: 1 -> 3 fib
# flow: 2 -> 3 memo
# flow: 2 -> 3 ten
print(ten, len(memo))
fib(15)
# %% [markdown]
# ## Size again
# %%
# expect: reads=memo
# flow: 3 -> 4 memo
print(len(memo))
