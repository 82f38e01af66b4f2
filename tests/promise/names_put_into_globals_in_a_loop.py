# %%
for name in ["alpha", "beta"]:
    globals()[name] = len(name)
# %% [markdown]
# ## Used
# %%
print(alpha + beta)
