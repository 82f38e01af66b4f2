# %%
rows = [[1], [2]]
d = {"a": rows[0], "b": rows[1]}
k, v = d.popitem()
# %%
# expect: reads=v mutates=d,k,rows,v
v.append("v")
# %%
# flow: 1 -> 2 v
# flow: 2 -> 3 rows
print(rows)
