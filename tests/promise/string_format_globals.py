# %%
name, n = "x", 3
template = "{name} has {n}"
# %% [markdown]
# ## Fill
# %%
print(template.format_map(globals()))
print("%(name)s-%(n)d" % globals())
# %% [markdown]
# ## Change
# %%
n = 4
# %%
print(template.format(**vars()))
