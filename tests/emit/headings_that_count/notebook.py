# %%
import pandas as pd

rows = pd.read_csv("rows.csv")
# %% [markdown]
# ## Mini Challenge - 1
# %%
print(rows["part1"].mean())
print(rows["part1"].median())
print(rows["part1"].std())
# %% [markdown]
# ## Mini Challenge - 2
# %%
print(rows["part2"].mean())
print(rows["part2"].median())
print(rows["part2"].std())
# %% [markdown]
# ## Mini Challenge - 3
# %%
print(rows["part3"].mean())
print(rows["part3"].median())
print(rows["part3"].std())
# %% [markdown]
# ## Mini Challenge - 4
# %%
print(rows["part4"].mean())
print(rows["part4"].median())
print(rows["part4"].std())
# %% [markdown]
# ## Mini Challenge - 5
# %%
print(rows["part5"].mean())
print(rows["part5"].median())
print(rows["part5"].std())
