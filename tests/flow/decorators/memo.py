# %%
# expect: writes=memo
memo = {}
# %%
# expect: defines=fib
def fib(n):
    if n in memo:
        return memo[n]
    memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]
# %%
# expect: reads=fib,memo writes=memo mutates=memo
# flow: 1 -> 3 memo through fib
# flow: 2 -> 3 fib
fib(10)
# %%
# expect: reads=memo
# flow: 3 -> 4 memo
len(memo)
