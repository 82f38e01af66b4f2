# %%
# expect: defines=add_ratio
def add_ratio(table):
    for row in table:
        row["ratio"] = row["x"] / row["y"]
# %% [markdown]
# ## Data
# %%
# expect: writes=head,table
table = [{"x": 1, "y": 2}, {"x": 3, "y": 4}]
head = table[0]
# %% [markdown]
# ## Features
# %%
# expect: reads=add_ratio,table writes=head,table mutates=head,table
# flow: 1 -> 3 add_ratio
# flow: 2 -> 3 table
add_ratio(table)
# %% [markdown]
# ## Report
# %%
# expect: reads=head writes=head,table mutates=head,table
# flow: 3 -> 4 head
print(head)
head["x"] = 9
# %%
# expect: reads=table
# flow: 4 -> 5 table
table
