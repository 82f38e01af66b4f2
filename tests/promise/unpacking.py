# %%
first, (second, *rest), last = 1, (2, 3, 4), [5]
d = {"k": [0]}
d["k"][0], x = 7, last
# %% [markdown]
# ## Use
# %%
x.append(6)
print(first, second, rest, last, d)
a = b = []
# %% [markdown]
# ## Chain
# %%
a.append(1)
print(b)
