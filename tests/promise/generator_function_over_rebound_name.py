# %%
step = 1
def make():
    def gen():
        i = 0
        while i < 5:
            yield i
            i += step
    return gen
g = make()
# %% [markdown]
# ## Part b
# %%
step = 2
# %% [markdown]
# ## Part c
# %%
print(list(g()))
