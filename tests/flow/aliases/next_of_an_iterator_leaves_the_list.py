# %%
rows = [{"a": 1}, {"a": 2}]
it = iter(rows)
# %%
# expect: reads=it mutates=it
first = next(it)
# %%
# flow: 1 -> 2 it
# flow: 1 -> 3 rows
print(rows)
