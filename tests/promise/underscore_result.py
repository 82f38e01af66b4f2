# %%
1 + 1
# %% [markdown]
# ## Use
# %%
b = _ + 1
print(b)
# %%
b * 2
