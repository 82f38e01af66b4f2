# %%
# expect: writes=makers,op defines=make
makers = {}
for op in ("inc", "dec"):
    def make(n, op=op):
        return n + 1 if op == "inc" else n - 1
    makers[op] = make
# %% [markdown]
# ## Use
# %%
# expect: reads=make,makers
# flow: 1 -> 2 make
# flow: 1 -> 2 makers
print(makers["inc"](1), makers["dec"](1), make(5))
# %% [markdown]
# ## Name
# %%
# expect: reads=make,op
# flow: 1 -> 3 make
# flow: 1 -> 3 op
print(make.__name__, op)
