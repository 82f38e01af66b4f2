# %%
w = 1
def f(x): return x + w
def g(x): return x - w
table = {f: "f", g: "g"}
funcs = [f, g]
# %% [markdown]
# # Look up
# %%
print(table[f], funcs.index(g), f in table, f is funcs[0])
# %% [markdown]
# # Again
# %%
print([table[h] for h in funcs], f == funcs[0])
