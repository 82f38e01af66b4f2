# %%
from params import columns, config, frame, rows, table
# %%
# expect: mutates=config,rows,table
config["a"] = 1
rows.extend([3])
table.pop("a")
# %%
# expect: mutates=columns,frame
frame.loc[0, "a"] = 3
frame.drop(columns="a", inplace=True)
del columns["b"]
# %%
print(columns, config, frame, rows, table)
# flow: 1 -> 2 config
# flow: 1 -> 2 rows
# flow: 1 -> 2 table
# flow: 1 -> 3 columns
# flow: 1 -> 3 frame
# flow: 2 -> 4 config
# flow: 2 -> 4 rows
# flow: 2 -> 4 table
# flow: 3 -> 4 columns
# flow: 3 -> 4 frame
