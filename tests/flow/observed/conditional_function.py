# %%
# expect: writes=fast defines=solve
fast = True
if fast:
    def solve(x):
        return x
else:
    def solve(x):
        return x * 2
# %% [markdown]
# ## Use
# %%
# expect: reads=solve writes=fast
# flow: 1 -> 2 solve
print(solve(2))
fast = False
# %% [markdown]
# ## Again
# %%
# expect: reads=fast,solve
# flow: 1 -> 3 solve
# flow: 2 -> 3 fast
print(solve(3), fast)
