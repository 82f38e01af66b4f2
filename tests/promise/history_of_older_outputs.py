# WHAT: NameError: `_2`. SHOULD: as in the notebook. MODE: isolate.
# CAUSE: as dunder_out3.
# (verify with --split headings)
# %% [markdown]
# # Dunder Out4
# %% [markdown]
# ## A
# %%
x = 5
x * 2
# %%
_ + 1
# %%
y = _ ** 2
Out[2] + 1
# %% [markdown]
# ## B
# %%
y
# %% [markdown]
# ## C
# %%
print(_, __, ___, _2)
