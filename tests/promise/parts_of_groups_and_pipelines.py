# %% [markdown]
# # Make
# %%
import itertools
import operator

import numpy as np
from matplotlib.figure import Figure
from sklearn.linear_model import LinearRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

rows = [{"k": 1, "x": 1}, {"k": 1, "x": 2}, {"k": 2, "x": 3}]
late = list(itertools.dropwhile(lambda row: row["k"] < 2, rows))
pipe = Pipeline([("scale", StandardScaler()), ("model", LinearRegression())])
first = pipe[:1]
ax = Figure().subplots()
axes = np.atleast_1d(ax)
both = np.append(axes, np.array([ax]))
# %% [markdown]
# # Change
# %%
for key, group in itertools.groupby(rows, key=operator.itemgetter("k")):
    for row in group:
        row["x"] = row["x"] * 10 + key
late[0]["late"] = True
first[0].set_params(with_mean=False)
axes[0].set_title("title")
label = both[1].set_xlabel("x")
# %% [markdown]
# # Look
# %%
print(rows)
print(pipe.get_params()["scale__with_mean"], ax.get_title(), ax.get_xlabel())
del ax, label
