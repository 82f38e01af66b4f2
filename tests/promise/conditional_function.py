# %%
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
print(solve(2))
fast = False
# %% [markdown]
# ## Again
# %%
print(solve(3), fast)
