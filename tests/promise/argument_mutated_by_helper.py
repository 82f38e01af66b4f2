# %%
def add_ratio(table):
    for row in table:
        row["ratio"] = row["x"] / row["y"]
# %% [markdown]
# ## Data
# %%
table = [{"x": 1, "y": 2}, {"x": 3, "y": 4}]
head = table[0]
# %% [markdown]
# ## Features
# %%
add_ratio(table)
# %% [markdown]
# ## Report
# %%
print(head)
head["x"] = 9
# %%
table
