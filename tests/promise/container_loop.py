# %%
train = {"a": 1}
test = {"a": 2}
both = [train, test]
# %% [markdown]
# ## Clean
# %%
for part in both:
    part["clean"] = part["a"] * 10
# %% [markdown]
# ## Train
# %%
train["fit"] = True
print(train, test)
# %% [markdown]
# ## Test
# %%
print(both, part is test)
