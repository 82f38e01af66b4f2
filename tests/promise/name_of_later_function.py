# %%
rows = [3, 1, 2]
tmp = sorted(rows)
# %% [markdown]
# ## Call late
# %%
def late():
    return tmp


print(late(), tmp)
# %% [markdown]
# ## Define
# %%
other = {"a": 1}


def tmp():
    rows.append(other["a"])
    return len(rows)


# %% [markdown]
# ## Use
# %%
print(late()(), tmp())
# %% [markdown]
# ## Perhaps another
# %%
if len(rows) > 9:
    tmp = len
print(tmp())
# %% [markdown]
# ## Again
# %%
tmp = sum(rows)
other = {"a": 7}
print(tmp, late())
# %% [markdown]
# ## And again
# %%
def tmp():
    rows.append(other["a"])
    return sum(rows)


print(tmp())
# %% [markdown]
# ## End
# %%
print(late()(), rows, tmp.__name__)
