# %%
makers = {}
for op in ("inc", "dec"):
    def make(n, op=op):
        return n + 1 if op == "inc" else n - 1
    makers[op] = make
# %% [markdown]
# ## Use
# %%
print(makers["inc"](1), makers["dec"](1), make(5))
# %% [markdown]
# ## Name
# %%
print(make.__name__, op)
