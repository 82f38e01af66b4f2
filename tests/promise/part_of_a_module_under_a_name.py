# file helper.py: class Config:\n    epochs = 1\nconfig = Config()\nrows = []\ndef epochs():\n    return config.epochs, rows
# %% [markdown]
# ## One
# %%
import helper
conf = helper.config
rows = helper.rows
# %% [markdown]
# ## Two
# %%
conf.epochs = 50
rows.append(1)
# %% [markdown]
# ## Three
# %%
print(helper.epochs(), conf.epochs, rows, helper.rows)
# %% [markdown]
# ## Four
# %%
helper.config.epochs += 1
helper.rows.append(2)
print(conf.epochs, rows, conf is helper.config)
# %% [markdown]
# ## Five
# %%
def count():
    count.n += 1
    return count.n
count.n = 0
def call():
    return count()
# %% [markdown]
# ## Six
# %%
call()
# %% [markdown]
# ## Seven
# %%
print(call(), count.n)
