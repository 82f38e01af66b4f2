# %%
x = [1, 2]
x + [3]
# %% [markdown]
# ## B
# %%
len(x)
# %% [markdown]
# ## C
# %%
sum(x) * 100
# %% [markdown]
# ## D
# %%
print(Out[1], sorted(Out))
# %% [markdown]
# ## E
# %%
y = 7
y * 2
# %% [markdown]
# ## F
# %%
print(_5, _)
