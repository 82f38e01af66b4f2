# compile: --split cells
# %%
import numpy as np
import pandas as pd

grid = np.arange(12.0).reshape(4, 3)
column = pd.DataFrame({"q": grid[:, 0]}, copy=False)
rows = pd.DataFrame(grid[::2], copy=False)
values = np.arange(8.0)
series = pd.Series(values[::2], copy=False)
framed = series.to_frame("x")
table = np.zeros((3, 2))
first = pd.Series(table[:, 0], copy=False, name="q")
beside = pd.concat([first], axis=1)
named = {"m": first}
# %%
grid[0] = 77
values[0] = 5
table[1] = 6
# %%
print(column, rows, series, framed, first, beside)
# %%
rows.iloc[1, 1] = 9
# A frame that others share memory with is copied before it is written to.
framed.iloc[1, 0] = -1
beside.loc[0, "q"] = 8
# %%
print(grid, values, table, rows, series, framed, first, beside, named)
# %%
grid[2] = 3
values[:] = 4
table[:] = 2
# %%
print(column, rows, series, framed, first, beside)
