# %% [markdown]
# # Make
# %%
train = {"n": 1}
test = {"n": 2}
both = [train, test]
# %% [markdown]
# # Change
# %%
for part in both:
    part["n"] += 1
# %% [markdown]
# # Look
# %%
print(train, test, both)
