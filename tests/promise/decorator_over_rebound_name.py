# %%
verbose = False
calls = []
def logged(f):
    def wrapper(*a, **kw):
        if verbose: print("call", f.__name__)
        calls.append(f.__name__)
        return f(*a, **kw)
    return wrapper
@logged
def add(a, b): return a + b
# %% [markdown]
# ## Part b
# %%
print(add(1, 2))
# %% [markdown]
# ## Part c
# %%
verbose = True
# %% [markdown]
# ## Part d
# %%
print(add(3, 4), calls)
