# %%
flag = False
if flag:
    value = 1
# %% [markdown]
# ## Maybe
# %%
try:
    print(value)
except NameError as error:
    print("no value:", error)
# %% [markdown]
# ## Later
# %%
if not flag:
    value = 2
# %%
print(value)
