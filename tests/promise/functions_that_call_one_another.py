# %% [markdown]
# ## A
# %%
cfg = {"d": 0}
def visit_list(xs):
    for x in xs: visit(x)
    cfg["d"] += 1
def visit_dict(d):
    for v in d.values(): visit(v)
def visit(x):
    if isinstance(x, list): visit_list(x)
    elif isinstance(x, dict): visit_dict(x)
# %% [markdown]
# ## B
# %%
visit({"a": [1, {"b": []}]})
# %% [markdown]
# ## C
# %%
print(cfg)
