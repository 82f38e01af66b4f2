# %% [markdown]
# # """; import os; os.abort() #
# %%
# expect: writes=x
x = 1
# %% [markdown]
# ## ../../etc/{{ x }}{% raw %}
# %%
# expect: reads=x writes=y
# flow: 1 -> 2 x
y = x + 1
# %% [markdown]
# ## `rm -rf` $(date) \" \' \n
# %%
# expect: reads=x,y
# flow: 1 -> 3 x
# flow: 2 -> 3 y
print(x, y)
