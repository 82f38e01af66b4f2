# %% [markdown]
# # """; import os; os.abort() #
# %%
x = 1
# %% [markdown]
# ## ../../etc/{{ x }}{% raw %}
# %%
y = x + 1
# %% [markdown]
# ## `rm -rf` $(date) \" \' \n
# %%
print(x, y)
