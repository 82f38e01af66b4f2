# %% [markdown]
# # Make
# %%
from types import SimpleNamespace

import pandas as pd

table = pd.crosstab([1, 2, 2], [3, 3, 4])
frame = pd.DataFrame({"x": [1, 2]})
config = SimpleNamespace(inner=SimpleNamespace(level=1), steps=[("a", SimpleNamespace(c=1))])
# %% [markdown]
# # Change
# %%
table.columns.name = None
frame.index.name = "row"
config.inner.level = 2
config.steps[0][1].c = 5
config.__dict__["extra"] = 7
# %% [markdown]
# # Look
# %%
print(table.columns.name, frame.index.name, config.inner.level, config.steps[0][1].c, config.extra)
