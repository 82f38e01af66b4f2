# %%
import numpy as np
import pandas as pd

rows, values = np.zeros((2, 3)), np.zeros(3)
frame = pd.DataFrame(rows, copy=False)
series = pd.Series(values, copy=False)
# %% [markdown]
# # Derive
# %%
first, named = frame.iloc[:1], frame.rename(columns={0: "a"})
column, part = series.to_frame(), series.head(2)
two, alone = frame[[0, 1]], frame.copy()
# %% [markdown]
# # Change
# %%
rows[:] = 1
values[:] = 2
# %% [markdown]
# # Report
# %%
print(frame, first, named, column, part, two, alone)
