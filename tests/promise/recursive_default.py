# %% [markdown]
# ## A
# %%
def f(n, acc=[]):
    if n:
        f(n - 1)
        acc.append(n)
# %% [markdown]
# ## B
# %%
f(3)
# %% [markdown]
# ## C
# %%
f(1)
print(f.__defaults__)
