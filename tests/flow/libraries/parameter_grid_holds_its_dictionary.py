# %%
# expect: reads= writes=grid,space mutates=
from sklearn.model_selection import ParameterGrid
space = {"C": [1, 2]}; grid = ParameterGrid(space)
# %%
# expect: reads=space writes=grid,space mutates=grid,space
# flow: 1 -> 2 space
space["C"].append(10)
# %%
# expect: reads=grid writes= mutates=
# flow: 2 -> 3 grid
print(len(grid), list(grid))
